"""Whoever may start jobs of SageMaker is refused where the call lets the job run for a month."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import JOBS, with_value

_KEY = "sagemaker:MaxRuntimeInSeconds"
_LONGEST = "2419200"  # 28 days, the most that AWS grants
_FIX = "add a Deny of the action with NumericGreaterThan on sagemaker:MaxRuntimeInSeconds and the longest run"

CONTROL = Control(
    id="job_calls_end_in_time",
    concept="identity",
    title="A call that starts a job is refused where it may run for weeks",
    why="A job without an end costs without an end, and nobody watches it.",
    severity="low",
    requirements=("Z19",),
    threats=("ML05",),
    sources={},
    cases=(
        guard_case(
            (Call(JOBS, (with_value("sagemaker:maxruntimeinseconds", _LONGEST, "with a run of 28 days"),)),),
            _FIX,
            refusal("sagemaker:Create*", {"NumericGreaterThan": {_KEY: 86400}}),
            fails=(
                (refusal("*", {"NumericLessThan": {_KEY: "86400"}}),),
                (refusal("*", {"NumericGreaterThan": {_KEY: "2419200"}}),),
            ),
            unknown=((refusal("*", {"NumericGreaterThan": {_KEY: UNKNOWN}}),),),
        ),
    ),
)
