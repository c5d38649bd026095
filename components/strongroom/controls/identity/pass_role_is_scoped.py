"""Who may pass a role passes named roles to named services, and who may assume one assumes named ones."""

from __future__ import annotations

import re

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.naming import is_named_by
from strongroom.controls.policy.refusal import together
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_SCOPE_ROLE = (
    "name the role's ARN in Resource and add the condition StringEquals on iam:PassedToService with the one service"
)
_NAME_ROLES = "name the roles' ARNs in Resource"


def _passes_any(statement: Statement, plan: Plan) -> bool | None:
    to_service = is_named_by(statement, lambda key: key == "iam:passedtoservice", plan)
    one = all(len(test.values) == 1 for test in statement.conditions if test.key == "iam:passedtoservice")
    scoped = every((_names_roles(statement, plan), to_service, one))
    return every((touches_actions(statement, "iam:PassRole", plan), negate(scoped)))


def _assumes_any(statement: Statement, plan: Plan) -> bool | None:
    return every((touches_actions(statement, "sts:AssumeRole", plan), negate(_names_roles(statement, plan))))


def _names_roles(statement: Statement, plan: Plan) -> bool | None:
    return every(_names_role(item, plan) for item in statement.resources) if statement.resources else False


def _names_role(resource: Value, plan: Plan) -> bool | None:
    """A role, or the roles under one path; an account's every role is not named."""
    text = spell(resource, plan)
    if text is None:
        return None
    found = re.fullmatch(r"arn:aws:iam::([^:]*):role/(.+)", text, re.DOTALL)
    if found is None:
        # The ARN of a role of the plan, or of one that another part of it made.
        return text.startswith("\ue000")
    return (
        "*" not in found[1] and not re.match(r"[*?]", found[2]) and found[2].find("*") in (-1, found[2].rfind("/") + 1)
    )


def _may(action: Value, resource: Value, service: Value = None, operator: str = "StringEquals") -> Value:
    condition: Value = {operator: {"iam:PassedToService": service}} if service is not None else {}
    return document({"Effect": "Allow", "Action": action, "Resource": resource, "Condition": condition})


_ROLE = "arn:aws:iam::111122223333:role/fraud/train"
_SAGEMAKER = "sagemaker.amazonaws.com"

CONTROL = Control(
    id="pass_role_is_scoped",
    concept="identity",
    title="PassRole names roles and one service, AssumeRole names roles",
    why="A notebook that can pass any role is an administrator.",
    severity="high",
    requirements=("I11",),
    threats=("ML05", "ML10"),
    sources={"prowler": ("iam_no_custom_policy_permissive_role_assumption",), "trivy": ("AWS-0342",)},
    cases=identity_cases(
        together(
            grants_no(_passes_any, "passes roles that nobody named, or to any service", _SCOPE_ROLE),
            grants_no(_assumes_any, "assumes roles that nobody named", _NAME_ROLES),
        ),
        passes=(
            _may("iam:PassRole", _ROLE, _SAGEMAKER),
            _may("iam:PassRole", [_ROLE, "arn:aws:iam::111122223333:role/fraud/*"], [_SAGEMAKER]),
            _may("iam:PassRole", hole("aws:iam/role:Role", "train", "arn"), _SAGEMAKER),
            _may("sts:AssumeRole", _ROLE),
            _may(["s3:GetObject", "iam:GetRole"], "*"),
            document({"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*"}),
        ),
        fails=(
            _may("iam:PassRole", "*", _SAGEMAKER),
            _may("iam:PassRole", _ROLE),
            _may("iam:PassRole", _ROLE, "*", "StringLike"),
            _may("iam:PassRole", _ROLE, [_SAGEMAKER, "ec2.amazonaws.com"]),
            _may("iam:PassRole", _ROLE, _SAGEMAKER, "StringEqualsIfExists"),
            _may("iam:PassRole", _ROLE, _SAGEMAKER, "StringNotEquals"),
            _may("iam:PassRole", [_ROLE, "arn:aws:iam::111122223333:role/*"], _SAGEMAKER),
            _may("iam:PassRole", "arn:aws:iam::*:role/train", _SAGEMAKER),
            _may("iam:Pass*", "*"),
            _may("*", "*"),
            _may("sts:AssumeRole", "*"),
            _may("sts:*", "arn:aws:iam::111122223333:role/*"),
            document({"Effect": "Allow", "Action": "iam:PassRole", "NotResource": _ROLE}),
        ),
        unknown=(
            _may("iam:PassRole", UNKNOWN, _SAGEMAKER),
            _may("iam:PassRole", _ROLE, UNKNOWN),
            _may(UNKNOWN, "*"),
        ),
    ),
)
