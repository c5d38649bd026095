"""What scales an endpoint stays between one machine and a number that the plan declares."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.types import SCALING_TARGET
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.requirement import at_least, at_most
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_MOST = 100
_LEAST_FIX = f"set minCapacity to what answers when few ask, 1 to {_MOST}"
_MOST_FIX = f"set maxCapacity to the machines that the load is worth, at most {_MOST}"
_bounded = every(
    field("minCapacity", at_least(1), _LEAST_FIX),
    field("minCapacity", at_most(_MOST), _LEAST_FIX),
    field("maxCapacity", at_least(1), _MOST_FIX),
    field("maxCapacity", at_most(_MOST), _MOST_FIX),
)


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff the capacity of an endpoint's variant is bounded; targets of other services are left out."""
    return _bounded(target, plan) if target.inputs.get("serviceNamespace") == "sagemaker" else NOT_APPLICABLE


def _plan(**changes: Value) -> Plan:
    usual: dict[str, Value] = {"serviceNamespace": "sagemaker", "minCapacity": 1, "maxCapacity": 4}
    return example(part(SCALING_TARGET, "load", {**usual, **changes}))


CONTROL = Control(
    id="endpoint_scaling_is_bounded",
    concept="serving",
    title="The scaling of an endpoint is bounded",
    why="Whoever can ask can else buy machines with questions.",
    severity="low",
    requirements=("Z19",),
    threats=(),
    sources={},
    cases=(
        Case(
            types=(SCALING_TARGET,),
            judge=judge,
            passes=(_plan(), _plan(minCapacity=2, maxCapacity=100)),
            fails=(_plan(maxCapacity=4000), _plan(minCapacity=4000), _plan(minCapacity=0), _plan(maxCapacity=0)),
            unknown=(_plan(maxCapacity=UNKNOWN), _plan(minCapacity=UNKNOWN)),
        ),
    ),
)
