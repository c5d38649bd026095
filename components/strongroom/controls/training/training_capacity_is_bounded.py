"""Each job of a plan runs on listed instance types, and on no more machines than a job is worth."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.examples import job_case, pipeline
from strongroom.controls.job.jobs import Job
from strongroom.controls.job.settings import COUNT, instance_types, job_field, over_jobs, together
from strongroom.controls.job.types import RUN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.requirement import Requirement, at_most
from strongroom.plan.model import Plan
from strongroom.plan.value import BLANK, Text, Unknown, Value

_MOST = 32
_FEW = at_most(_MOST)
_COUNTED = Requirement(_FEW.check, _FEW.words, absent=True)
_COUNT_FIX = f"set resourceConfig.instanceCount to the machines that the job needs, at most {_MOST}"
_TYPE_FIX = "give the pipeline's parameter of the instance type its EnumValues, or name the type"
_TYPE = "resourceConfig.instanceType"


def _types_are_listed(job: Job, _plan: Plan) -> Outcome:
    types = instance_types(job)
    if job.place == "pipelineDefinition" and any(value == BLANK for value in types):
        return failed(_TYPE, "whoever starts the pipeline names any instance type", _TYPE_FIX)
    if any(isinstance(value, (Unknown, Text)) for value in types):
        return unknown(_TYPE, "the instance type is not known before the cloud fills it", _TYPE_FIX)
    return passed(_TYPE) if types else NOT_APPLICABLE


_SETTING = "resourceConfig.instanceCount"
_ENUM: Value = [{"Name": "Type", "Type": "String", "EnumValues": ["ml.m5.xlarge", "ml.g5.xlarge"]}]
_CHOSEN: Value = {"get": "Parameters.Type"}

CONTROL = Control(
    id="training_capacity_is_bounded",
    concept="training",
    title="Jobs run on listed instance types and few machines",
    why="A run that may name any machine, and any number of them, spends the budget in an hour.",
    severity="low",
    requirements=("Z19",),
    threats=(),
    sources={},
    cases=(
        job_case(
            over_jobs(together(job_field(COUNT, _COUNTED, _COUNT_FIX), _types_are_listed), *RUN),
            good=({_SETTING: 8}, {_SETTING: None}),
            bad=({_SETTING: 33}, {_SETTING: 1000}),
            open_=({_SETTING: UNKNOWN},),
            filled=_SETTING,
            passes=(pipeline({_TYPE: _CHOSEN}, parameters=_ENUM),),
            fails=(pipeline({_TYPE: _CHOSEN}),),
        ),
    ),
)
