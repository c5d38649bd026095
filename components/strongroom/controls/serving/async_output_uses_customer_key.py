"""What an asynchronous endpoint answers is written under a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import KEY, KEY_PART, WIRED_KEY
from strongroom.controls.judges import given
from strongroom.controls.own_key import own_key

_PATH = "asyncInferenceConfig.outputConfig.kmsKeyId"
_OUTPUT = "asyncInferenceConfig.outputConfig.s3OutputPath"
_FIX = f"set {_PATH} to the ARN of the environment's key for serving"
_STORE = "s3://captures/fraud/answers"

CONTROL = Control(
    id="async_output_uses_customer_key",
    concept="serving",
    title="Asynchronous inference output uses the customer key",
    why="Answers rest in a bucket, where they are read long after the question.",
    severity="medium",
    requirements=("S2",),
    threats=(),
    sources={},
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=given("asyncInferenceConfig", own_key(_PATH, _FIX)),
            passes=(
                configuration({_OUTPUT: _STORE, _PATH: KEY}),
                configuration({_OUTPUT: _STORE, _PATH: WIRED_KEY}, KEY_PART),
            ),
            fails=(
                configuration({_OUTPUT: _STORE}),
                configuration({_OUTPUT: _STORE, _PATH: ""}),
                configuration({_OUTPUT: _STORE, _PATH: "alias/aws/s3"}),
            ),
            unknown=(
                configuration({_OUTPUT: _STORE, _PATH: UNKNOWN}),
                configuration({"asyncInferenceConfig": UNKNOWN}),
            ),
        ),
    ),
)
