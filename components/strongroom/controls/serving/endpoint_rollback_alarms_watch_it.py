"""Each alarm that takes an update of an endpoint back is in the plan and looks at that endpoint."""

from __future__ import annotations

from strongroom.access.aws_text import spell
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import COMPOSITE_ALARM, METRIC_ALARM
from strongroom.controls.endpoint.examples import endpoint
from strongroom.controls.endpoint.types import ENDPOINT
from strongroom.controls.example import UNKNOWN, Part, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, lacking, passed, unknown
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_ALARMS = "deploymentConfig.autoRollbackConfiguration.alarms"
_NAME = "alarmName"
_SPACES = ("AWS/SageMaker", "/aws/sagemaker/Endpoints", "/aws/sagemaker/InferenceComponents")
_FIX = "name alarms of this program whose dimension EndpointName is the endpoint"


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff each alarm that is named looks at the endpoint; a composite alarm speaks for others."""
    named = at(item.inputs, f"{_ALARMS}[*].{_NAME}")
    paths = [f"{_ALARMS}[{index}].{_NAME}" for index in range(len(named))]
    return all_of(*(_judge(item, path, plan) for path in paths)) if named else NOT_APPLICABLE


def _judge(item: Resource, path: str, plan: Plan) -> Outcome:
    alarms = list(referred(plan, item, path, (METRIC_ALARM,)))
    if list(referred(plan, item, path, (COMPOSITE_ALARM,))):
        return passed(path)
    if not alarms and all(isinstance(value, str) for value in at(item.inputs, path)):
        return lacking("an alarm that should take updates back is not in this plan", _FIX)
    verdict = some(_looks_at(alarm, item, plan) for alarm in alarms) if alarms else None
    if verdict is None:
        return unknown(path, "the plan does not tell whether an alarm looks at the endpoint", _FIX)
    return passed(path) if verdict else failed(path, "an alarm that takes updates back looks at something else", _FIX)


def _looks_at(alarm: Resource, item: Resource, plan: Plan) -> bool | None:
    if alarm.inputs.get("metricQueries"):
        return None
    space, own = alarm.inputs.get("namespace"), spell(Unknown(item.urn, "name"), plan)
    named = [spell(value, plan) for value in at(alarm.inputs, "dimensions.EndpointName")]
    if None in named or isinstance(space, Unknown):
        return None
    return space in _SPACES and own in named


def _alarm(name: str = "score-5xx", endpoint_name: Value = "score", namespace: Value = "AWS/SageMaker") -> Part:
    inputs: dict[str, Value] = {"name": name, "namespace": namespace, "dimensions": {"EndpointName": endpoint_name}}
    return part(METRIC_ALARM, "errors", inputs)


_WIRED: Value = [{_NAME: hole(METRIC_ALARM, "errors", "name")}]

CONTROL = Control(
    id="endpoint_rollback_alarms_watch_it",
    concept="serving",
    title="The alarms that take an update back look at the endpoint",
    why="An alarm that does not exist, or looks elsewhere, takes nothing back.",
    severity="medium",
    requirements=("S14",),
    threats=("ML09",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=judge,
            passes=(
                endpoint({}, _alarm()),
                endpoint({_ALARMS: _WIRED}, _alarm("made")),
                endpoint({}, part(COMPOSITE_ALARM, "all", {"alarmName": "score-5xx", "name": "score-5xx"})),
            ),
            fails=(
                endpoint(),
                endpoint({}, _alarm("score-4xx")),
                endpoint({}, _alarm(endpoint_name="rank")),
                endpoint({}, _alarm(namespace="AWS/Lambda")),
            ),
            unknown=(
                endpoint({_ALARMS: [{_NAME: UNKNOWN}]}, _alarm()),
                endpoint({}, _alarm(endpoint_name=UNKNOWN)),
            ),
        ),
    ),
)
