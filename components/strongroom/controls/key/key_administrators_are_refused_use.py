"""Whoever administers a key is refused its use, whatever else allows it."""

from __future__ import annotations

import re

from strongroom.access.aws_admission import Admission, admissions
from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import readable
from strongroom.access.aws_who import who
from strongroom.access.logic import some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ADMINISTRATION, ENCRYPTION, GRANT
from strongroom.controls.policy.service_grant import other_grants
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, add, allow, deny, document
from strongroom.controls.policy.subject import KEY, POLICY, Subject
from strongroom.plan.value import Value

_ROOT_USER = re.compile(r"arn:aws:iam::\d{12}:root")
_ADMIN = f"arn:aws:iam::{ACCOUNT}:role/key-admin"
_NEVER: Value = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*", "kms:CreateGrant"]


def _refuse(arn: Value, action: Value = _NEVER) -> Value:
    return deny(action, None, {"ArnLike": {"aws:PrincipalArn": arn}})


_FIX = add(deny(_NEVER, None, {"ArnLike": {"aws:PrincipalArn": _ADMIN}}))


def judge(subject: Subject) -> Outcome:
    """Passes iff a Deny keeps every administrator from use, and from grants but to the service of what he makes.

    The root user, last way back and watched, is left out.
    """
    found = [item for item in admissions(subject.statements, subject.plan) if _administers(item, subject) is not False]
    return all_of(passed(POLICY), *(_refused(item, subject) for item in found))


def _administers(item: Admission, subject: Subject) -> bool | None:
    return some(touches_actions(item.statement, action, subject.plan) for action in ADMINISTRATION)


def _refused(item: Admission, subject: Subject) -> Outcome:
    named = who(item, subject.plan)
    if named is None or subject.arn is None:
        return unknown(POLICY, "the plan does not tell who administers the key", _FIX)
    callers = tuple(_caller(name) for name in named if not _ROOT_USER.fullmatch(name))
    answer = denies(subject.statements, Demand(ENCRYPTION, (subject.arn,), callers), subject.plan)
    if answer.verdict is True:
        answer = denies(subject.statements, Demand((GRANT,), (subject.arn,), _by_hand(callers, subject)), subject.plan)
    if answer.verdict is True:
        return passed(POLICY)
    message = f"the policy does not refuse {answer.gap}"
    return failed(POLICY, message, _FIX) if answer.verdict is False else unknown(POLICY, message, _FIX)


def _by_hand(callers: tuple[Situation, ...], subject: Subject) -> tuple[Situation, ...]:
    kinds = other_grants(subject.statements, subject.plan)
    return tuple(Situation(caller.words, {**caller.context, **kind}) for caller in callers for kind in kinds)


def _caller(name: str) -> Situation:
    # The stranger in place of a wildcard is matched by the wildcard alone.
    caller = re.sub(r"[*?]", OUTSIDER, name)
    return Situation(f"by `{readable(name)}`, who administers the key", {"aws:principalarn": (caller,)})


def _administered_by(arn: Value) -> Value:
    return allow({"AWS": ROOT}, ["kms:Put*", "kms:Describe*"], None, {"ArnLike": {"aws:PrincipalArn": arn}})


_USE: Value = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
_BY_HAND = deny(GRANT, None, {"BoolIfExists": {"kms:GrantIsForAWSResource": "false"}})


def _but_through(service: Value) -> Value:
    condition: dict[str, Value] = {
        "ArnLike": {"aws:PrincipalArn": _ADMIN},
        "StringNotEqualsIfExists": {"kms:ViaService": service},
    }
    return deny(GRANT, None, condition)


_MAKERS: Value = ["ecr.eu-west-1.amazonaws.com", "sagemaker.eu-west-1.amazonaws.com"]

CONTROL = Control(
    id="key_administrators_are_refused_use",
    concept="key",
    title="Whoever administers a key is refused its use, whatever else allows it",
    why="A grant or a careless Allow would otherwise hand an administrator the data in one step.",
    severity="low",
    requirements=("K3",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=policy_cases(
        KEY,
        judge,
        passes=(
            document(_administered_by(_ADMIN), _refuse(_ADMIN)),
            document(_administered_by(_ADMIN), _refuse([f"arn:aws:iam::{ACCOUNT}:role/*"])),
            document(_administered_by([_ADMIN, ROLE]), _refuse(_ADMIN), _refuse(ROLE, "kms:*")),
            document(allow({"AWS": ROOT}, "kms:Put*", None, {"ArnEquals": {"aws:PrincipalArn": ROOT}})),
            document(allow({"AWS": ROLE}, "kms:Decrypt")),
            document(_administered_by(_ADMIN), _refuse(_ADMIN, _USE), _but_through(_MAKERS), _BY_HAND),
        ),
        fails=(
            document(_administered_by(_ADMIN)),
            document(_administered_by(_ADMIN), _refuse(ROLE)),
            document(_administered_by([_ADMIN, ROLE]), _refuse(_ADMIN)),
            document(_administered_by(_ADMIN), _refuse(_ADMIN, ["kms:Decrypt", "kms:Encrypt"])),
            document(_administered_by(_ADMIN), deny(_NEVER, None, {"StringEquals": {"aws:PrincipalTag/team": "x"}})),
            document(allow({"AWS": ROOT}, "kms:*")),
            document(_administered_by(_ADMIN), _refuse(_ADMIN, _USE), _but_through(_MAKERS)),
            document(_administered_by(_ADMIN), _refuse(_ADMIN, _USE), _BY_HAND),
            document(_administered_by(_ADMIN), _but_through(_MAKERS), _BY_HAND),
            document(
                _administered_by(_ADMIN),
                _refuse(_ADMIN, _USE),
                _but_through("ec2.eu-west-1.amazonaws.com"),
                _BY_HAND,
            ),
        ),
        unknown=(
            document(_administered_by(UNKNOWN), _refuse(_ADMIN)),
            document(_administered_by(_ADMIN), _refuse(UNKNOWN)),
            document(_administered_by(_ADMIN), _refuse(_ADMIN, _USE), _but_through(UNKNOWN), _BY_HAND),
        ),
    ),
)
