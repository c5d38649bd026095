"""Where traffic is captured, every question and every answer is."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import field, given
from strongroom.controls.requirement import at_least

_PATH = "dataCaptureConfig.initialSamplingPercentage"
_FIX = f"set {_PATH} to 100"

CONTROL = Control(
    id="capture_takes_every_request",
    concept="serving",
    title="Capture takes every request",
    why="A sample of the traffic hides who asks a little, often.",
    severity="low",
    requirements=("S5",),
    threats=("ML01", "ML03", "ML04", "ML09"),
    sources={},
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=given("dataCaptureConfig", field(_PATH, at_least(100, " percent"), _FIX)),
            passes=(configuration(),),
            fails=(configuration({_PATH: 0}), configuration({_PATH: 10}), configuration({_PATH: None})),
            unknown=(configuration({_PATH: UNKNOWN}), configuration({"dataCaptureConfig": UNKNOWN})),
        ),
    ),
)
