"""Questions and answers of each endpoint are captured, and encrypted with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import KEY_PART, WIRED_KEY
from strongroom.controls.judges import every, field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.own_key import own_key
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at

_CONFIG = "dataCaptureConfig"
_MODES = f"{_CONFIG}.captureOptions[*].captureMode"
_FIX = f"set {_CONFIG}.enableCapture to true"
_KEY_FIX = f"set {_CONFIG}.kmsKeyId to the ARN of the environment's key for serving"
_BOTH_FIX = f'set {_CONFIG}.captureOptions to [{{captureMode: "Input"}}, {{captureMode: "Output"}}]'


def _captures_both(resource: Resource, _plan: Plan) -> Outcome:
    modes = at(resource.inputs, _MODES)
    known = {mode.casefold() for mode in modes if isinstance(mode, str)}
    if "inputandoutput" in known or {"input", "output"} <= known:
        return passed(_MODES)
    if [mode for mode in modes if not isinstance(mode, str)]:
        return unknown(_MODES, "the plan does not tell whether both questions and answers are captured", _BOTH_FIX)
    return failed(_MODES, "not both questions and answers are captured", _BOTH_FIX)


_whole = every(
    field(f"{_CONFIG}.enableCapture", equals(True), _FIX), own_key(f"{_CONFIG}.kmsKeyId", _KEY_FIX), _captures_both
)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff capture is on, of both ways, under a key; asynchronous endpoints keep their traffic anyway."""
    return NOT_APPLICABLE if resource.inputs.get("asyncInferenceConfig") else _whole(resource, plan)


_OPTIONS = f"{_CONFIG}.captureOptions"
_KEY = f"{_CONFIG}.kmsKeyId"

CONTROL = Control(
    id="endpoint_requests_are_captured",
    concept="serving",
    title="Requests and responses are captured to an encrypted, restricted place",
    why="Extraction and drift show in the traffic, and only in what was kept of it.",
    severity="medium",
    requirements=("S5",),
    threats=("ML01", "ML03", "ML04", "ML09"),
    sources={"nist_ai_rmf": ("MEASURE 2.4",)},
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=judge,
            passes=(
                configuration(),
                configuration({_OPTIONS: [{"captureMode": "InputAndOutput"}]}),
                configuration({_KEY: WIRED_KEY}, KEY_PART),
            ),
            fails=(
                configuration({_CONFIG: None}),
                configuration({f"{_CONFIG}.enableCapture": False}),
                configuration({f"{_CONFIG}.enableCapture": None}),
                configuration({_KEY: None}),
                configuration({_KEY: "alias/aws/s3"}),
                configuration({_OPTIONS: [{"captureMode": "Input"}]}),
                configuration({_OPTIONS: []}),
            ),
            unknown=(
                configuration({_CONFIG: UNKNOWN}),
                configuration({_KEY: UNKNOWN}),
                configuration({_OPTIONS: UNKNOWN}),
                configuration({_OPTIONS: [{"captureMode": "Input"}, {"captureMode": UNKNOWN}]}),
            ),
        ),
    ),
)
