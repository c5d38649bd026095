"""No identity policy hands out everything, and no administrator policy of AWS is attached."""

from __future__ import annotations

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import covers_actions, covers_resources
from strongroom.access.logic import every, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.attachment import attachment_case
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

# Who may do all of IAM may hand himself the rest.
_EVERYTHING = ("*", "*:*", "iam:*")
_MANAGED = "AdministratorAccess|IAMFullAccess|PowerUserAccess|AdministratorAccess-.*|SystemAdministrator"
_FIX = "list the actions that are needed and the resources that they are needed on"
_FIX_MANAGED = "attach a policy of your own that lists the actions that are needed"


def _is_administration(statement: Statement, plan: Plan) -> bool | None:
    everything = some(covers_actions(statement, action, plan) for action in _EVERYTHING)
    # Everything but some actions is still what nobody thought of.
    all_but = statement.not_actions is not None
    return every((True if all_but else everything, covers_resources(statement, "*", plan)))


_ALL: Value = {"Effect": "Allow", "Action": "*", "Resource": "*"}


def _may(action: Value, resource: Value, **more: Value) -> Value:
    return document({"Effect": "Allow", "Action": action, "Resource": resource, **more})


CONTROL = Control(
    id="policy_grants_no_administration",
    concept="identity",
    title="No identity holds everything-on-everything rights",
    why="One notebook then owns the account.",
    severity="critical",
    requirements=("I7",),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "aws_ai_security_framework": ("AISF-IAM-02",),
        "cdk_nag": ("NIST.800.53.R5-IAMPolicyNoStatementsWithAdminAccess",),
        "checkov": ("CKV2_AWS_56", "CKV_AWS_1", "CKV_AWS_274", "CKV_AWS_275", "CKV_AWS_49", "CKV_AWS_62", "CKV_AWS_63"),
        "cis_aws_7.0": ("2.14",),
        "prowler": (
            "iam_aws_attached_policy_no_administrative_privileges",
            "iam_customer_attached_policy_no_administrative_privileges",
            "iam_inline_policy_no_administrative_privileges",
            "iam_role_administratoraccess_policy",
        ),
        "security_hub": ("IAM.1",),
        "trivy": ("AWS-0057",),
    },
    cases=(
        *identity_cases(
            grants_no(_is_administration, "allows everything on everything", _FIX),
            passes=(
                _may("s3:GetObject", "arn:aws:s3:::data/*"),
                _may("*", "arn:aws:s3:::data/*"),
                _may("s3:*", "*"),
                _may("iam:GetRole", "*"),
                document({"Effect": "Deny", "Action": "*", "Resource": "*"}),
            ),
            fails=(
                _may("*", "*"),
                _may(["s3:GetObject", "*"], ["*"]),
                _may("*:*", "*"),
                _may("iam:*", "*"),
                _may("IAM:*", "*"),
                _may("*", "*", Condition={"Bool": {"aws:MultiFactorAuthPresent": "true"}}),
                document({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
                document(
                    {"Effect": "Deny", "Action": "s3:*", "Resource": "*"},
                    {"Effect": "Allow", "Action": "*", "Resource": "*"},
                ),
            ),
            unknown=(_may(UNKNOWN, "*"), _may("*", UNKNOWN)),
        ),
        attachment_case(
            _MANAGED,
            ("AdministratorAccess", "IAMFullAccess", "PowerUserAccess", "job-function/SystemAdministrator"),
            "be no administrator policy of AWS",
            _FIX_MANAGED,
        ),
    ),
)
