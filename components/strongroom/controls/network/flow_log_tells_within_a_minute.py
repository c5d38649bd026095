"""Each flow log tells what passed within a minute."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import at_most
from strongroom.controls.traffic.types import FLOW_LOG
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_PATH = "maxAggregationInterval"
_FIX = "set maxAggregationInterval to 60"


def _log(seconds: Value) -> Plan:
    return example(part(FLOW_LOG, "flows", {"vpcId": "vpc-1", _PATH: seconds}))


CONTROL = Control(
    id="flow_log_tells_within_a_minute",
    concept="network",
    title="Flow logs tell within a minute",
    why="In the ten minutes that AWS gathers flows by itself a model is gone.",
    severity="low",
    requirements=("N9",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(FLOW_LOG,),
            judge=field(_PATH, at_most(60, " seconds"), _FIX),
            passes=(_log(60), _log("60")),
            fails=(_log(600), _log(None)),
            unknown=(_log(UNKNOWN),),
        ),
    ),
)
