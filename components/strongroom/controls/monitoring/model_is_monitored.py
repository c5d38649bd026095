"""Where monitors are scheduled at all, each endpoint has one."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_text import spell
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.endpoint.types import ENDPOINT
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.job.examples import Changes
from strongroom.controls.job.monitors import definition_part, schedule, schedule_part
from strongroom.controls.job.types import DATA_QUALITY, SCHEDULE
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_CONFIG = "monitoringScheduleConfig"
_INLINE = f"{_CONFIG}.monitoringJobDefinition.monitoringInputs.endpointInput.endpointName"
_NAMED = f"{_CONFIG}.monitoringJobDefinitionName"
_APART = "dataQualityJobInput.endpointInput.endpointName"
_FIX = "add a MonitoringSchedule whose job's endpointInput names the endpoint"


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes for each endpoint that some schedule's job takes its traffic from."""
    watched = {spell(value, plan) for item in plan.of(SCHEDULE) for value in _endpoints(item, plan)}
    for endpoint in plan.of(ENDPOINT):
        if spell(Unknown(endpoint.urn, "name"), plan) in watched:
            yield endpoint, passed()
        elif None in watched:
            yield endpoint, unknown(None, "the plan does not tell which endpoints the schedules watch", _FIX)
        else:
            yield endpoint, lacking("no schedule watches what it answers", _FIX)


def _endpoints(item: Resource, plan: Plan) -> list[Value]:
    """The endpoints that a schedule's job names; a blank where the job is not known."""
    found = at(item.inputs, _INLINE)
    for definition in referred(plan, item, _NAMED, (DATA_QUALITY,)):
        found += at(definition.inputs, _APART)
    return found or [UNKNOWN]


def _endpoint(name: str = "score") -> Part:
    return part(ENDPOINT, name, {"name": name})


_INPUT: Changes = {"monitoringInputs.endpointInput.endpointName": hole(ENDPOINT, "score", "name")}
_BLANK: Changes = {"monitoringInputs.endpointInput.endpointName": UNKNOWN}

CONTROL = Control(
    id="model_is_monitored",
    concept="monitoring",
    title="Served models are monitored",
    why="Skewing and drift are attacks as well, and show only in what the model answers.",
    severity="medium",
    requirements=("A6",),
    threats=("ML01", "ML02", "ML07", "ML08"),
    sources={
        "aws_ai_security_framework": ("AISF-ML-05",),
        "nist_ai_rmf": ("MEASURE 2.4",),
        "prowler": ("sagemaker_clarify_exists", "sagemaker_models_monitor_enabled"),
    },
    cases=(
        PlanCase(
            types=(SCHEDULE,),
            judge=judge,
            passes=(
                schedule({}, _endpoint()),
                schedule(_INPUT, _endpoint()),
                example(schedule_part(None, "quality"), definition_part(), _endpoint()),
            ),
            fails=(schedule({}, _endpoint(), _endpoint("rank")), schedule({}, _endpoint("rank"))),
            unknown=(schedule(_BLANK, _endpoint()), example(schedule_part(None, "elsewhere"), _endpoint())),
        ),
    ),
)
