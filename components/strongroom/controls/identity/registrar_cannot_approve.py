"""Whoever may register a version of a model is refused its approval, in the same call and later."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.policy.guard import Call, refuses_calls
from strongroom.controls.policy.guard_cases import grant, inline, refusal
from strongroom.controls.policy.holder import HOLDERS, holders
from strongroom.controls.policy.job_calls import with_value
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_REGISTER: Final = "sagemaker:CreateModelPackage"
_BOTH: Final = (_REGISTER, "sagemaker:UpdateModelPackage")
_KEY: Final = "sagemaker:ModelApprovalStatus"
_FIX: Final = (
    "add a Deny of CreateModelPackage and UpdateModelPackage with StringEquals on sagemaker:ModelApprovalStatus "
    "`Approved`, and let another role approve"
)
_APPROVED: Final = with_value(_KEY.casefold(), "Approved", "with the status Approved")
_refuses = refuses_calls((Call(_BOTH, (_APPROVED,)),), _FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff the holder, where it may register at all, may approve in no way."""
    holder = holders(plan).get(resource.urn)
    if holder is None or not holder.rights.allows(_REGISTER):
        return NOT_APPLICABLE
    return _refuses(resource, plan)


_GUARD = refusal(list(_BOTH), {"StringEquals": {_KEY: ["Approved", "Rejected"]}})
_PENDING: Value = {"StringEqualsIfExists": {_KEY: "PendingManualApproval"}}

CONTROL = Control(
    id="registrar_cannot_approve",
    concept="identity",
    title="Who registers a model cannot approve it",
    why="Four eyes on every model that reaches production.",
    severity="high",
    requirements=("I9",),
    threats=("ML02", "ML06", "ML10"),
    sources={},
    cases=(
        Case(
            types=HOLDERS,
            judge=judge,
            passes=(
                inline(grant(list(_BOTH)), _GUARD),
                inline(grant(_REGISTER, "*", _PENDING)),
                inline(
                    grant("sagemaker:*"),
                    refusal("*", {"Null": {_KEY: "false"}, "StringNotEquals": {_KEY: "PendingManualApproval"}}),
                ),
                inline(grant(_REGISTER, "*", _PENDING), refusal(_BOTH[1], None)),
            ),
            fails=(
                inline(grant(list(_BOTH))),
                inline(grant(_REGISTER)),
                inline(grant("sagemaker:*")),
                inline(grant(list(_BOTH)), refusal(_BOTH[1], {"StringEquals": {_KEY: "Approved"}})),
                inline(grant(list(_BOTH)), refusal(list(_BOTH), {"StringEquals": {_KEY: "Rejected"}})),
                inline(grant(_REGISTER, "*", _PENDING), grant(_BOTH[1])),
            ),
            unknown=(
                inline(grant(list(_BOTH)), refusal(list(_BOTH), {"StringEquals": {_KEY: UNKNOWN}})),
                inline(grant(_REGISTER), refusal(UNKNOWN, None)),
            ),
        ),
    ),
)
