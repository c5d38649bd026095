"""An update of an endpoint shifts traffic by steps, and goes back by itself on an alarm."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import endpoint
from strongroom.controls.endpoint.types import ENDPOINT
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import either, every, field
from strongroom.controls.requirement import is_set, one_of
from strongroom.plan.value import Value

_CONFIG = "deploymentConfig"
_ALARMS = f"{_CONFIG}.autoRollbackConfiguration.alarms"
_TYPE = f"{_CONFIG}.blueGreenUpdatePolicy.trafficRoutingConfiguration.type"
_ROLLING = f"{_CONFIG}.rollingUpdatePolicy"
_ALARMS_FIX = f"set {_ALARMS} to the names of the endpoint's alarms"
_STEPS_FIX = f"set {_TYPE} to CANARY or LINEAR, or give {_ROLLING}"
_BATCH: Value = {"maximumBatchSize": {"type": "CAPACITY_PERCENT", "value": 10}, "waitIntervalInSeconds": 300}

CONTROL = Control(
    id="endpoint_update_rolls_back",
    concept="serving",
    title="Updates shift traffic gradually and roll back on alarm",
    why="A bad or tampered model is withdrawn while it answers a tenth of the questions, without a person.",
    severity="medium",
    requirements=("S14",),
    threats=("ML09",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=every(
                field(_ALARMS, is_set(), _ALARMS_FIX),
                field(f"{_ALARMS}[*].alarmName", is_set(), _ALARMS_FIX),
                either(
                    field(_TYPE, one_of("CANARY", "LINEAR"), _STEPS_FIX),
                    field(f"{_ROLLING}.maximumBatchSize", is_set(), _STEPS_FIX),
                ),
            ),
            passes=(
                endpoint(),
                endpoint({_TYPE: "LINEAR"}),
                endpoint({f"{_CONFIG}.blueGreenUpdatePolicy": None, _ROLLING: _BATCH}),
            ),
            fails=(
                endpoint({_CONFIG: None}),
                endpoint({_ALARMS: None}),
                endpoint({_ALARMS: []}),
                endpoint({f"{_CONFIG}.blueGreenUpdatePolicy": None}),
                endpoint({_TYPE: "ALL_AT_ONCE"}),
            ),
            unknown=(
                endpoint({_CONFIG: UNKNOWN}),
                endpoint({_ALARMS: [{"alarmName": UNKNOWN}]}),
                endpoint({_TYPE: UNKNOWN}),
            ),
        ),
    ),
)
