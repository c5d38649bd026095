"""No job of a plan writes tensors or profiles beside its output."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import job_case
from strongroom.controls.job.settings import DEBUG_HOOK, PROFILER, job_field, over_jobs, together
from strongroom.controls.job.types import RUN
from strongroom.controls.requirement import Requirement, equals, nothing

_HOOK_FIX = "leave debugHookConfig out"
_PROFILER_FIX = "set profilerConfig.disableProfiler to true"
_OFF = equals(True)
# Without a word on the profiler the API runs none that writes to a store.
_DISABLED = Requirement(_OFF.check, _OFF.words, absent=True)
_HOOK, _PROFILER = "debugHookConfig", "profilerConfig.disableProfiler"

CONTROL = Control(
    id="training_saves_no_tensors",
    concept="training",
    title="Training writes no tensors beside its output",
    why="Tensors that a debugger saves are data and weights, elsewhere than the output and under no key of the job.",
    severity="medium",
    requirements=("T10", "T11"),
    threats=("ML05",),
    sources={},
    cases=(
        job_case(
            over_jobs(
                together(job_field(DEBUG_HOOK, nothing(), _HOOK_FIX), job_field(PROFILER, _DISABLED, _PROFILER_FIX)),
                *RUN,
            ),
            good=({_PROFILER: True},),
            bad=({_HOOK: {"s3OutputPath": "s3://elsewhere"}}, {_PROFILER: False}),
            open_=({_HOOK: UNKNOWN}, {_PROFILER: UNKNOWN}),
        ),
    ),
)
