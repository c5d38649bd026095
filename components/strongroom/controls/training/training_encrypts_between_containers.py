"""Traffic between the containers of each job of a plan is encrypted."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import job_case
from strongroom.controls.job.settings import ENCRYPTION, job_field, over_jobs
from strongroom.controls.job.types import RUN
from strongroom.controls.requirement import equals

_FIX = "set enableInterContainerTrafficEncryption to true, on one instance too: the next run may take two"
_SETTING = "enableInterContainerTrafficEncryption"

CONTROL = Control(
    id="training_encrypts_between_containers",
    concept="training",
    title="Traffic between training containers is encrypted",
    why="Gradients tell what the training data is, and they cross a network that others share.",
    severity="medium",
    requirements=("I4", "T10"),
    threats=("ML05", "ML09"),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-06", "AISF-ML-03"),
        "prowler": ("sagemaker_training_jobs_intercontainer_encryption_enabled",),
    },
    cases=(
        job_case(
            over_jobs(job_field(ENCRYPTION, equals(True), _FIX), *RUN),
            bad=({_SETTING: False}, {_SETTING: None}),
            open_=({_SETTING: UNKNOWN},),
            filled=_SETTING,
        ),
    ),
)
