"""The root user touches a key only with a second factor."""

from __future__ import annotations

import re

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_condition import holds
from strongroom.access.aws_who import who
from strongroom.access.logic import every, negate
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.statements import ROLE, ROOT, allow, document
from strongroom.controls.policy.subject import KEY, Subject
from strongroom.plan.value import Value

_MFA = "aws:multifactorauthpresent"
_FIX = "add a condition Bool aws:MultiFactorAuthPresent true to the statement for the root user"
_ROOT_USER = re.compile(r"arn:aws:iam::\d{12}:root")


def _needs_mfa(item: Admission, subject: Subject) -> bool | None:
    named = who(item, subject.plan)
    if not named or not all(_ROOT_USER.fullmatch(name) for name in named):
        return True  # roles; whether a statement names anybody at all is judged apart
    tests = [condition for condition in item.statement.conditions if condition.key == _MFA]
    refused = [negate(every(holds(test, {_MFA: value}, subject.plan) for test in tests)) for value in (("false",), ())]
    return every(refused) if tests else False


def _root(condition: dict[str, Value]) -> Value:
    only: dict[str, Value] = {"ArnEquals": {"aws:PrincipalArn": ROOT}}
    return document(allow({"AWS": ROOT}, "kms:PutKeyPolicy", None, {**only, **condition}))


CONTROL = Control(
    id="key_root_needs_mfa",
    concept="key",
    title="The root user touches the key only with a second factor",
    why="The way back into a key is the way in for whoever holds the root password.",
    severity="medium",
    requirements=("K3",),
    threats=("AML.T0012",),
    sources={},
    cases=policy_cases(
        KEY,
        admits_only(_needs_mfa, "lets the root user in without a second factor", _FIX),
        passes=(
            _root({"Bool": {"aws:MultiFactorAuthPresent": "true"}}),
            document(allow({"AWS": ROLE}, "kms:PutKeyPolicy")),
        ),
        fails=(
            _root({}),
            _root({"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}}),
            _root({"Bool": {"aws:MultiFactorAuthPresent": "false"}}),
            _root({"Null": {"aws:MultiFactorAuthPresent": "false"}}),
        ),
        unknown=(_root({"Bool": {"aws:MultiFactorAuthPresent": UNKNOWN}}),),
    ),
)
