"""No job of a plan can be entered while it runs."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import job_case
from strongroom.controls.job.settings import REMOTE_DEBUG, job_field, over_jobs
from strongroom.controls.job.types import RUN
from strongroom.controls.requirement import not_true

_FIX = "set remoteDebugConfig.enableRemoteDebug to false, or leave remoteDebugConfig out"
_SETTING = "remoteDebugConfig.enableRemoteDebug"

CONTROL = Control(
    id="training_remote_debug_is_off",
    concept="training",
    title="No remote shell into training",
    why="A shell into a live container reads the data and the weights, whatever the network refuses.",
    severity="high",
    requirements=("T11",),
    threats=("ML05",),
    sources={},
    cases=(
        job_case(
            over_jobs(job_field(REMOTE_DEBUG, not_true(), _FIX), *RUN),
            good=({_SETTING: False},),
            bad=({_SETTING: True}, {_SETTING: "true"}),
            open_=({_SETTING: UNKNOWN},),
            filled=_SETTING,
        ),
    ),
)
