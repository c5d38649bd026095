"""No identity policy makes or reads credentials of whomever it likes."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.unnamed import ROLES, USERS, Table, reaches_unnamed
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

# ecr:GetAuthorizationToken is not among them: it names no resource, and opens no repository that a policy does not.
# Source: https://docs.aws.amazon.com/service-authorization/latest/reference/ (the actions that answer with credentials)
_MINTS: Final[Table] = {
    USERS: (
        "iam:CreateAccessKey",
        "iam:UpdateAccessKey",
        "iam:CreateLoginProfile",
        "iam:UpdateLoginProfile",
        "iam:CreateServiceSpecificCredential",
        "iam:ResetServiceSpecificCredential",
        "iam:UploadSSHPublicKey",
    ),
    ROLES: ("sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"),
    "arn:aws:sts::*:{}": ("sts:GetFederationToken", "sts:GetSessionToken"),
    "arn:aws:redshift:*:*:dbuser:{}/{}": ("redshift:GetClusterCredentials", "redshift:GetClusterCredentialsWithIAM"),
    "arn:aws:rds-db:*:*:dbuser:{}/{}": ("rds-db:connect",),
    "arn:aws:ec2:*:*:instance/{}": ("ec2:GetPasswordData",),
    "arn:aws:codeartifact:*:*:domain/{}": ("codeartifact:GetAuthorizationToken",),
    "arn:aws:cognito-identity:*:*:identitypool/{}": (
        "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
        "cognito-identity:GetCredentialsForIdentity",
    ),
    "arn:aws:apigateway:*::/apikeys/{}": ("apigateway:CreateApiKey",),
    "arn:aws:sagemaker:*:*:notebook-instance/{}": ("sagemaker:CreatePresignedNotebookInstanceUrl",),
    "arn:aws:sagemaker:*:*:user-profile/{}/{}": ("sagemaker:CreatePresignedDomainUrl",),
}
_FIX: Final = "name the roles, users or domains in Resource, or take the action out"


def _mints(statement: Statement, plan: Plan) -> bool | None:
    return reaches_unnamed(statement, _MINTS, plan)


def _may(action: Value, resource: Value, **more: Value) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource, **more})


CONTROL = Control(
    id="policy_exposes_no_credentials",
    concept="identity",
    title="No identity may mint or read credentials at large",
    why="Credentials outlive the incident.",
    severity="high",
    requirements=("I7",),
    threats=("ML05", "AML.T0012"),
    sources={"checkov": ("CKV_AWS_107", "CKV_AWS_287")},
    cases=identity_cases(
        grants_no(_mints, "makes or reads credentials of whomever it likes", _FIX),
        passes=(
            _may("sts:AssumeRole", "arn:aws:iam::111122223333:role/fraud/train"),
            _may(["ecr:GetAuthorizationToken", "sts:GetCallerIdentity", "iam:ListAccessKeys"], "*"),
            _may("codeartifact:GetAuthorizationToken", "arn:aws:codeartifact:eu-west-1:111122223333:domain/fraud"),
            document({"Effect": "Deny", "Action": "iam:CreateAccessKey", "Resource": "*"}),
        ),
        fails=(
            _may("iam:CreateAccessKey", "*"),
            _may("iam:Create*", "arn:aws:iam::111122223333:user/*"),
            _may("sts:AssumeRole", "*"),
            _may("sts:GetFederationToken", "*"),
            _may("rds-db:connect", "*"),
            _may("sagemaker:CreatePresigned*", "*"),
            _may("codeartifact:GetAuthorizationToken", "*"),
            document({"Effect": "Allow", "NotAction": "s3:*", "Resource": "*"}),
        ),
        unknown=(_may("iam:CreateAccessKey", UNKNOWN), _may(UNKNOWN, "*")),
    ),
)
