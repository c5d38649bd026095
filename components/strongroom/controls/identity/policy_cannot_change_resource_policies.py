"""No identity policy changes who may reach buckets, keys, queues or registries that it does not name."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.unnamed import BUCKETS, KEYS, OBJECTS, ROLES, USERS, Table, reaches_unnamed
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

# Source: https://docs.aws.amazon.com/service-authorization/latest/reference/ (access level "Permissions management")
_CHANGES: Final[Table] = {
    BUCKETS: (
        "s3:PutBucketPolicy",
        "s3:DeleteBucketPolicy",
        "s3:PutBucketAcl",
        "s3:PutBucketPublicAccessBlock",
        "s3:PutBucketOwnershipControls",
    ),
    OBJECTS: ("s3:PutObjectAcl", "s3:PutObjectVersionAcl", "s3:ObjectOwnerOverrideToBucketOwner"),
    "arn:aws:s3:*:*:accesspoint/{}": ("s3:PutAccessPointPolicy", "s3:DeleteAccessPointPolicy"),
    KEYS: ("kms:PutKeyPolicy",),
    "arn:aws:sqs:*:*:{}": ("sqs:AddPermission", "sqs:RemovePermission", "sqs:SetQueueAttributes"),
    "arn:aws:sns:*:*:{}": ("sns:AddPermission", "sns:RemovePermission", "sns:SetTopicAttributes"),
    "arn:aws:ecr:*:*:repository/{}": ("ecr:SetRepositoryPolicy", "ecr:DeleteRepositoryPolicy"),
    "arn:aws:lambda:*:*:function:{}": ("lambda:AddPermission", "lambda:RemovePermission"),
    "arn:aws:secretsmanager:*:*:secret:{}": (
        "secretsmanager:PutResourcePolicy",
        "secretsmanager:DeleteResourcePolicy",
    ),
    "arn:aws:sagemaker:*:*:model-package-group/{}": (
        "sagemaker:PutModelPackageGroupPolicy",
        "sagemaker:DeleteModelPackageGroupPolicy",
    ),
    "arn:aws:dynamodb:*:*:table/{}": ("dynamodb:PutResourcePolicy", "dynamodb:DeleteResourcePolicy"),
    "arn:aws:ec2:*:*:vpc-endpoint/{}": ("ec2:ModifyVpcEndpoint",),
    ROLES: (
        "iam:PutRolePolicy",
        "iam:AttachRolePolicy",
        "iam:UpdateAssumeRolePolicy",
        "iam:DeleteRolePermissionsBoundary",
        "iam:PutRolePermissionsBoundary",
    ),
    USERS: ("iam:PutUserPolicy", "iam:AttachUserPolicy", "iam:DeleteUserPermissionsBoundary"),
}
# A grant hands out the use of a key; one that only a service may take is how volumes and databases are encrypted.
_GRANTS: Final[Table] = {KEYS: ("kms:CreateGrant",)}
_FOR_SERVICES: Final = "kms:grantisforawsresource"
_FIX: Final = "name the resources in Resource, or leave such changes to the role that applies the program"


def _changes(statement: Statement, plan: Plan) -> bool | None:
    grants = every((reaches_unnamed(statement, _GRANTS, plan), negate(_for_services(statement, plan))))
    return some((reaches_unnamed(statement, _CHANGES, plan), grants))


def _for_services(statement: Statement, plan: Plan) -> bool | None:
    """True iff only a service may take the grant."""
    tests = [item for item in statement.conditions if item.key == _FOR_SERVICES and item.operator.casefold() == "bool"]
    texts = [spell(value, plan) for item in tests for value in item.values]
    return some(None if text is None else text.casefold() == "true" for text in texts)


def _may(action: Value, resource: Value, **more: Value) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource, **more})


_ALIAS: Value = {"ForAnyValue:StringLike": {"kms:ResourceAliases": "alias/fraud-*"}}
_KEY = "arn:aws:kms:eu-west-1:111122223333:key/*"

CONTROL = Control(
    id="policy_cannot_change_resource_policies",
    concept="identity",
    title="No workload may change bucket, key, queue or registry policies",
    why="It could publish the model by policy.",
    severity="high",
    requirements=("I7",),
    threats=("ML02", "ML05", "ML10"),
    sources={"checkov": ("CKV_AWS_109", "CKV_AWS_289")},
    cases=identity_cases(
        grants_no(_changes, "changes policies of resources that nobody named", _FIX),
        passes=(
            _may("s3:PutBucketPolicy", "arn:aws:s3:::fraud-*"),
            _may("kms:PutKeyPolicy", _KEY, Condition=_ALIAS),
            _may("kms:CreateGrant", _KEY, Condition={"Bool": {"kms:GrantIsForAWSResource": "true"}}),
            _may(["s3:GetBucketPolicy", "kms:GetKeyPolicy", "ec2:DescribeVpcEndpoints"], "*"),
            _may("sagemaker:PutModelPackageGroupPolicy", "arn:aws:sagemaker:eu-west-1:1:model-package-group/fraud-*"),
            document({"Effect": "Deny", "Action": "s3:PutBucketPolicy", "Resource": "*"}),
        ),
        fails=(
            _may("s3:PutBucketPolicy", "*"),
            _may("s3:Put*", "arn:aws:s3:::*"),
            _may("kms:PutKeyPolicy", _KEY),
            _may("kms:CreateGrant", "*"),
            _may("kms:CreateGrant", _KEY, Condition={"Bool": {"kms:GrantIsForAWSResource": "false"}}),
            _may("ecr:SetRepositoryPolicy", "arn:aws:ecr:eu-west-1:111122223333:repository/*"),
            _may("sqs:*", "*"),
            _may("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/*"),
            _may("*", "*"),
            document({"Effect": "Allow", "NotAction": "s3:*", "Resource": "*"}),
        ),
        unknown=(_may("s3:PutBucketPolicy", UNKNOWN), _may(UNKNOWN, "*")),
    ),
)
