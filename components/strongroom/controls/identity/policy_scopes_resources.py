"""No statement of an identity policy allows on everything what can be allowed on a named resource."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import covers_resources, touches_actions
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.unnamed import Spoken
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ANY: Final = f"eu-west-1:{OUTSIDE_ACCOUNT}"
# For each service a resource that nobody named, with actions that read, change or hand over what it holds.
# Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
_SCOPED: Final[dict[str, tuple[str, ...]]] = {
    f"arn:aws:s3:::{OUTSIDER}/{OUTSIDER}": ("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:GetObjectVersion"),
    f"arn:aws:s3:::{OUTSIDER}": ("s3:ListBucket", "s3:PutBucketPolicy", "s3:DeleteBucket"),
    f"arn:aws:kms:{_ANY}:key/any": ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:CreateGrant"),
    f"arn:aws:logs:{_ANY}:log-group:any:log-stream:any": ("logs:PutLogEvents", "logs:CreateLogStream"),
    f"arn:aws:logs:{_ANY}:log-group:any": ("logs:DeleteLogGroup", "logs:PutRetentionPolicy"),
    f"arn:aws:secretsmanager:{_ANY}:secret:any": ("secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"),
    f"arn:aws:ssm:{_ANY}:parameter/any": ("ssm:GetParameter", "ssm:GetParameters", "ssm:PutParameter"),
    f"arn:aws:dynamodb:{_ANY}:table/any": ("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan"),
    f"arn:aws:sqs:{_ANY}:any": ("sqs:SendMessage", "sqs:ReceiveMessage"),
    f"arn:aws:sns:{_ANY}:any": ("sns:Publish", "sns:Subscribe"),
    f"arn:aws:lambda:{_ANY}:function:any": ("lambda:InvokeFunction", "lambda:UpdateFunctionCode"),
    f"arn:aws:sagemaker:{_ANY}:endpoint/any": ("sagemaker:InvokeEndpoint", "sagemaker:DeleteEndpoint"),
    f"arn:aws:sagemaker:{_ANY}:training-job/any": ("sagemaker:CreateTrainingJob",),
    f"arn:aws:sagemaker:{_ANY}:model/any": ("sagemaker:CreateModel", "sagemaker:DeleteModel"),
    f"arn:aws:ecr:{_ANY}:repository/any": ("ecr:BatchGetImage", "ecr:PutImage"),
    f"arn:aws:iam::{OUTSIDE_ACCOUNT}:role/any": (
        "iam:PutRolePolicy",
        "iam:AttachRolePolicy",
        "iam:UpdateAssumeRolePolicy",
    ),
}
_KEYS: Final = ("kms:resourcealiases", "kms:requestalias", "s3:dataaccesspointarn")
_FIX = "name the ARNs in Resource, in a statement apart from the actions that AWS allows on `*` only"


def _reaches_unnamed(statement: Statement, plan: Plan) -> bool | None:
    spoken = Spoken(statement, plan)
    named = {arn: [one for one in actions if spoken.may_name(one)] for arn, actions in _SCOPED.items()}
    found = some(
        every((covers_resources(statement, arn, plan), some(touches_actions(statement, one, plan) for one in actions)))
        for arn, actions in named.items()
        if actions
    )
    return every((found, negate(is_named_by(statement, lambda key: "resourcetag/" in key or key in _KEYS, plan))))


def _may(action: Value, resource: Value, **more: Value) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource, **more})


_TAGGED: Value = {"StringEquals": {"aws:ResourceTag/team": "fraud"}}

CONTROL = Control(
    id="policy_scopes_resources",
    concept="identity",
    title="Actions that can name a resource do",
    why="Scope is the difference between one model and all.",
    severity="high",
    requirements=("I7",),
    threats=("ML02", "ML05"),
    sources={
        "checkov": ("CKV_AWS_111", "CKV_AWS_290", "CKV_AWS_355", "CKV_AWS_356"),
        "pulumi_nist_pack": (
            "aws/iam-policy-least-privilege",
            "aws/iam-role-least-privilege",
            "aws/iam-role-policy-least-privilege",
        ),
    },
    cases=identity_cases(
        grants_no(_reaches_unnamed, "allows on everything what can be allowed on a named resource", _FIX),
        passes=(
            _may("s3:GetObject", "arn:aws:s3:::data/*"),
            _may(
                ["logs:CreateLogStream", "logs:PutLogEvents"], "arn:aws:logs:eu-west-1:111122223333:log-group:train:*"
            ),
            _may(["ecr:GetAuthorizationToken", "ec2:DescribeSubnets", "s3:ListAllMyBuckets"], "*"),
            _may("kms:Decrypt", "*", Condition={"StringEquals": {"kms:ResourceAliases": "alias/fraud-data"}}),
            _may("sagemaker:InvokeEndpoint", "*", Condition=_TAGGED),
            document({"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}),
        ),
        fails=(
            _may("s3:GetObject", "*"),
            _may("s3:GetObject", ["arn:aws:s3:::data/*", "*"]),
            _may("s3:GetObject", "arn:aws:s3:::*"),
            _may(["logs:CreateLogStream", "logs:PutLogEvents"], "arn:aws:logs:*:*:*"),
            _may("kms:*", "*"),
            _may("sagemaker:Invoke*", "*"),
            _may("sagemaker:InvokeEndpoint", "*", Condition={"StringLike": {"aws:ResourceTag/team": "*"}}),
            _may("s3:GetObject", "*", Condition={"Bool": {"aws:SecureTransport": "true"}}),
            document({"Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::secret/*"}),
        ),
        unknown=(
            _may("s3:GetObject", UNKNOWN),
            _may(UNKNOWN, "*"),
            _may("s3:GetObject", "*", Condition={"StringEquals": {"aws:ResourceTag/team": UNKNOWN}}),
        ),
    ),
)
