"""Users, whole accounts, emergency roles and people in Studio are let in with a second factor only."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_who import who
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.mfa import asks_for_mfa
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.takers import is_of_sagemaker
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_EMERGENCY: Final = re.compile(r"break.?glass|emergency", re.IGNORECASE)
_SIGN_ON: Final = ":role/aws-reserved/sso.amazonaws.com/"  # the directory asks, and AWS does not tell
_USER: Final = re.compile(r"[^:]*:user/.*|[^:]*:\*", re.DOTALL)
_FIX: Final = "add the condition Bool on aws:MultiFactorAuthPresent `true`, or let federated roles in instead"


def _is_strong(item: Admission, subject: Subject) -> bool | None:
    if item.principal.kind in ("service", "federated"):
        return True
    takes = touches_actions(item.statement, "sts:AssumeRole", subject.plan)
    found = who(item, subject.plan)
    weak = None if found is None else any(_is_weak(name, subject) for name in found)
    return some((negate(every((takes, weak))), asks_for_mfa(item.statement, subject.plan)))


def _is_weak(name: str, subject: Subject) -> bool:
    if _SIGN_ON in name:
        return False
    role = subject.holder
    emergency = any(_EMERGENCY.search(text) for text in (name, role.name, str(role.inputs.get("name"))))
    if ":role/" in name and not emergency:
        return is_of_sagemaker(role, subject.plan) and not _is_signed_on(subject.plan)
    return emergency or bool(_USER.fullmatch(name.split(":", 4)[-1])) or name == "*"


def _is_signed_on(plan: Plan) -> bool:
    """True iff people enter Studio by single sign-on, so that a role is not their way in."""
    return any(domain.inputs.get("authMode") == "SSO" for domain in plan.of("aws:sagemaker/domain:Domain"))


def _trust(principal: Value, condition: Value = None) -> Value:
    statement: dict[str, Value] = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    return document(statement if condition is None else {**statement, "Condition": condition})


_ADA = f"arn:aws:iam::{ACCOUNT}:user/ada"
_GLASS = f"arn:aws:iam::{ACCOUNT}:role/security-break-glass"
_SSO = f"arn:aws:iam::{ACCOUNT}:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_BreakGlass_*"
_STUDIO = "sagemaker.amazonaws.com"
_MFA: Value = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}

CONTROL = Control(
    id="people_show_a_second_factor",
    concept="identity",
    title="Users, and people in Studio and in emergencies, are let in with a second factor",
    why="A password or a key alone is stolen in one step.",
    severity="high",
    requirements=("Z7",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=(
        trust_case(
            admits_only(_is_strong, "lets somebody in without a second factor", _FIX),
            passes=(
                _trust({"AWS": ROLE}),
                _trust({"AWS": _ADA}, _MFA),
                _trust({"AWS": _ADA}, {"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}),
                _trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": _GLASS}, **_MFA}),  # type: ignore[dict-item]
                _trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": _SSO}}),
                _trust({"Service": "sagemaker.amazonaws.com"}),
            ),
            fails=(
                _trust({"AWS": _ADA}),
                _trust({"AWS": [ROLE, _ADA]}),
                _trust({"AWS": ROOT}),
                _trust({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": _GLASS}}),
                _trust({"AWS": _ADA}, {"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}}),
                _trust({"AWS": _ADA}, {"Bool": {"aws:MultiFactorAuthPresent": "false"}}),
                _trust({"AWS": _ADA}, {"NumericGreaterThan": {"aws:MultiFactorAuthAge": "1"}}),
                document(
                    {"Effect": "Allow", "Principal": {"AWS": ROLE}, "Action": "sts:AssumeRole"},
                    {"Effect": "Allow", "Principal": {"Service": _STUDIO}, "Action": "sts:AssumeRole"},
                ),
            ),
            unknown=(
                _trust({"AWS": UNKNOWN}),
                _trust({"AWS": _ADA}, {"Bool": {"aws:MultiFactorAuthPresent": UNKNOWN}}),
            ),
        ),
    ),
)
