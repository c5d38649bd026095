"""Whoever may ask a model for predictions is refused every other form of asking, whatever somebody allows later."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_match import touches_actions
from strongroom.controls.control import Control
from strongroom.controls.policy.guard_cases import grant
from strongroom.controls.policy.holder import Holder
from strongroom.controls.policy.outright import outright_case
from strongroom.plan.model import Plan

_ASK: Final = "sagemaker:InvokeEndpoint"
_OTHERS: Final = (
    "sagemaker:CallWithBearerToken",
    "sagemaker:InvokeEndpointAsync",
    "sagemaker:InvokeEndpointWithResponseStream",
)
_FIX: Final = "add a Deny of InvokeEndpointAsync, InvokeEndpointWithResponseStream and CallWithBearerToken"


def _asks(holder: Holder, plan: Plan) -> bool:
    return any(touches_actions(item, _ASK, plan) for item in holder.rights.allows(_ASK))


CONTROL = Control(
    id="callers_are_refused_other_forms",
    concept="identity",
    title="Callers of a model are refused every other form of asking",
    why="What is asked in another form passes the limits, the captures and the alarms of the first.",
    severity="low",
    requirements=("S12", "Z16"),
    threats=("ML03", "ML05"),
    sources={},
    cases=(outright_case(_asks, grant(_ASK), _OTHERS, _FIX),),
)
