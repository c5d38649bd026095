"""Whoever approves models is refused to make any, whatever somebody allows later."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import may_call
from strongroom.controls.policy.guard_cases import grant
from strongroom.controls.policy.holder import Holder
from strongroom.controls.policy.job_calls import with_value
from strongroom.controls.policy.outright import outright_case
from strongroom.plan.model import Plan

_DECIDE: Final = "sagemaker:UpdateModelPackage"
_APPROVED: Final = with_value("sagemaker:modelapprovalstatus", "Approved", "with the status Approved")
_WORK: Final = (
    "sagemaker:CreateEndpoint",
    "sagemaker:CreateEndpointConfig",
    "sagemaker:CreateModel",
    "sagemaker:CreateModelPackage",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateTrainingJob",
)
_FIX: Final = "add a Deny of CreateModel*, Create*Job and CreateEndpoint* to the role that approves"


def _approves(holder: Holder, plan: Plan) -> bool:
    return bool(holder.rights.allows(_DECIDE)) and may_call(holder, _DECIDE, _APPROVED, plan) is not False


CONTROL = Control(
    id="approver_is_refused_work",
    concept="identity",
    title="Who approves models is refused to make them, whatever somebody allows later",
    why="One right that is added makes the approver the author of what he approves.",
    severity="medium",
    requirements=("I9", "I8"),
    threats=("ML02", "ML06", "ML10"),
    sources={},
    cases=(outright_case(_approves, grant(_DECIDE), _WORK, _FIX),),
)
