"""What each job of a plan writes is encrypted with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import KEY, KEY_PART, OWN_PROVIDER, WIRED_KEY, job_case, pipeline, training
from strongroom.controls.job.settings import OUTPUT_KEY, job_key, over_jobs
from strongroom.controls.job.types import RUN

_FIX = "set outputDataConfig.kmsKeyId to the ARN of the environment's key for models"
_SETTING = "outputDataConfig.kmsKeyId"
_FOREIGN = KEY.replace("1111", "9999")

CONTROL = Control(
    id="training_output_uses_customer_key",
    concept="training",
    title="Training output uses the customer key",
    why="The output of a training job is the model; under the provider's key the store alone decides who reads it.",
    severity="high",
    requirements=("I3",),
    threats=(),
    sources={},
    cases=(
        job_case(
            over_jobs(job_key(OUTPUT_KEY, _FIX), *RUN),
            bad=({_SETTING: None}, {_SETTING: ""}, {_SETTING: "alias/aws/s3"}, {"outputDataConfig": None}),
            open_=({_SETTING: UNKNOWN}, {_SETTING: WIRED_KEY}),
            filled=_SETTING,
            passes=(training({_SETTING: WIRED_KEY}, KEY_PART), pipeline({_SETTING: WIRED_KEY}, KEY_PART)),
            fails=(training({_SETTING: _FOREIGN}, OWN_PROVIDER),),
        ),
    ),
)
