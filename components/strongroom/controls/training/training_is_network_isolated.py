"""Each job of a plan runs its containers without a network."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import job_case
from strongroom.controls.job.settings import ISOLATION, job_field, over_jobs
from strongroom.controls.job.types import RUN
from strongroom.controls.requirement import equals

_FIX = "set enableNetworkIsolation to true (in a pipeline's step EnableNetworkIsolation)"
_SETTING = "enableNetworkIsolation"

CONTROL = Control(
    id="training_is_network_isolated",
    concept="training",
    title="Training containers have no network",
    why="Code that came along with a package or a base model cannot phone home from a container without a network.",
    severity="high",
    requirements=("T10", "I5"),
    threats=("ML05", "ML06"),
    sources={
        "aws_ai_security_framework": ("AISF-ML-03",),
        "prowler": ("sagemaker_training_jobs_network_isolation_enabled",),
    },
    cases=(
        job_case(
            over_jobs(job_field(ISOLATION, equals(True), _FIX), *RUN),
            bad=({_SETTING: False}, {_SETTING: None}, {_SETTING: "no"}),
            open_=({_SETTING: UNKNOWN},),
            filled=_SETTING,
        ),
    ),
)
