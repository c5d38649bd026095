"""Whoever registers or decides on a version of a model is allowed named statuses, and registers none as approved."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.grant import grants_no
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_REGISTER: Final = "sagemaker:CreateModelPackage"
_DECIDE: Final = "sagemaker:UpdateModelPackage"
_KEY: Final = "sagemaker:modelapprovalstatus"
_FIX: Final = (
    "add StringEquals on sagemaker:ModelApprovalStatus with the statuses that may be set; where versions are made "
    "StringEqualsIfExists, since without a status a version waits"
)


def _sets_any(statement: Statement, plan: Plan) -> bool | None:
    """A version that is registered without a status waits, so that the key may be absent there."""
    named = some(_names(item, plan, absent=False) for item in statement.conditions)
    waits = some(_names(item, plan, absent=True) for item in statement.conditions)
    return some(
        (
            every((touches_actions(statement, _DECIDE, plan), negate(named))),
            every((touches_actions(statement, _REGISTER, plan), negate(waits))),
        )
    )


def _names(condition: Condition, plan: Plan, *, absent: bool) -> bool | None:
    found = read_operator(condition.operator)
    if condition.key != _KEY or found.base not in ("stringequals", "stringlike") or found.quantifier:
        return False
    if found.if_exists and not absent:
        return False
    texts = [spell(value, plan) for value in condition.values]
    refused = ("Approved",) if absent else ()
    return every(None if text is None else bool(text) and "*" not in text and text not in refused for text in texts)


def _may(action: Value, condition: Value = None) -> Value:
    group = "arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/*"
    statement: dict[str, Value] = {"Effect": "Allow", "Action": action, "Resource": group}
    return document(statement if condition is None else {**statement, "Condition": condition})


_STATUS = "sagemaker:ModelApprovalStatus"

CONTROL = Control(
    id="statuses_are_named_where_they_are_set",
    concept="identity",
    title="Who sets the status of a model may set named ones only",
    why="The right to change a version without a word on its status takes in approval, and what AWS adds beside it.",
    severity="low",
    requirements=("I9",),
    threats=("ML06", "ML10"),
    sources={},
    cases=identity_cases(
        grants_no(_sets_any, "sets any status of a model", _FIX),
        passes=(
            _may(_REGISTER, {"StringEqualsIfExists": {_STATUS: "PendingManualApproval"}}),
            _may(_DECIDE, {"StringEquals": {_STATUS: ["Approved", "Rejected"]}}),
            _may("sagemaker:DescribeModelPackage"),
        ),
        fails=(
            _may(_REGISTER),
            _may(_REGISTER, {"StringEqualsIfExists": {_STATUS: ["PendingManualApproval", "Approved"]}}),
            _may(_DECIDE),
            _may(_DECIDE, {"StringEqualsIfExists": {_STATUS: "Approved"}}),
            _may([_REGISTER, _DECIDE], {"StringLike": {_STATUS: "*"}}),
            _may("sagemaker:*"),
        ),
        unknown=(_may(_DECIDE, {"StringEquals": {_STATUS: UNKNOWN}}), _may(UNKNOWN)),
    ),
)
