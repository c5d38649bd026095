"""No statement of an identity policy allows a whole service."""

from __future__ import annotations

import re

from strongroom.access.aws_document import Statement
from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = "list the actions that are needed instead of the service's wildcard"


def _takes_a_service(statement: Statement, plan: Plan) -> bool | None:
    if statement.not_actions is not None:
        return True
    return some(_is_service(action, plan) for action in statement.actions or ())


def _is_service(action: Value, plan: Plan) -> bool | None:
    text = spell(action, plan)
    if text is None or marks(text):
        return None
    return bool(re.fullmatch(r"[^:]*[*?][^:]*|[^:]*:[*?]*\*[*?]*|[^:]*[*?][^:]*:.*", text))


def _may(action: Value) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": "arn:aws:s3:::data/*"})


CONTROL = Control(
    id="policy_has_no_service_wildcard",
    concept="identity",
    title="No statement allows a whole service",
    why="`service:*` takes in the actions that nobody thought of, and those that AWS adds next year.",
    severity="high",
    requirements=("I7",),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "cdk_nag": ("AwsSolutions-IAM5", "NIST.800.53.R5-IAMPolicyNoStatementsWithFullAccess"),
        "checkov": ("CKV2_AWS_40",),
        "prowler": ("iam_policy_no_full_access_to_cloudtrail",),
        "security_hub": ("IAM.21",),
    },
    cases=identity_cases(
        grants_no(_takes_a_service, "allows a whole service", _FIX),
        passes=(
            _may("s3:GetObject"),
            _may(["s3:Get*", "s3:List*", "kms:GenerateDataKey*"]),
            document({"Effect": "Deny", "Action": "s3:*", "Resource": "*"}),
            document({"Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*"}),
        ),
        fails=(
            _may("s3:*"),
            _may(["s3:GetObject", "sagemaker:*"]),
            _may("*"),
            _may("s3:**"),
            _may("s?:GetObject"),
            _may("*:Get*"),
            document({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
        ),
        unknown=(_may(UNKNOWN), _may(["s3:GetObject", UNKNOWN])),
    ),
)
