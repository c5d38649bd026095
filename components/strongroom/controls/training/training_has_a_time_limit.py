"""Each job of a plan stops by itself after a time that the plan declares."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import job_case
from strongroom.controls.job.settings import LIMIT, job_field, over_jobs, together
from strongroom.controls.job.types import RUN
from strongroom.controls.requirement import at_least, at_most

# The longest run that SageMaker's default quota allows: what is longer was never meant as a limit.
_LONGEST = 5 * 24 * 60 * 60
_FIX = f"set stoppingCondition.maxRuntimeInSeconds to the longest run that is worth its money, at most {_LONGEST}"
_SETTING = "stoppingCondition.maxRuntimeInSeconds"

CONTROL = Control(
    id="training_has_a_time_limit",
    concept="training",
    title="Training stops after a declared time",
    why="A job that nobody stops burns money for whoever started it, and no guard looks at its duration.",
    severity="low",
    requirements=("Z19",),
    threats=(),
    sources={},
    cases=(
        job_case(
            over_jobs(
                together(job_field(LIMIT, at_least(1), _FIX), job_field(LIMIT, at_most(_LONGEST, " seconds"), _FIX)),
                *RUN,
            ),
            good=({_SETTING: 432000}, {_SETTING: "3600"}),
            bad=({_SETTING: None}, {"stoppingCondition": None}, {_SETTING: 0}, {_SETTING: 2419200}),
            open_=({_SETTING: UNKNOWN},),
            filled=_SETTING,
        ),
    ),
)
