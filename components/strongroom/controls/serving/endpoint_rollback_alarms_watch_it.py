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
from strongroom.plan.value import Text, Unknown, Value

_ALARMS = "deploymentConfig.autoRollbackConfiguration.alarms"
_NAME = "alarmName"
_SEEN = {"Invocation5XXErrors": "errors", "ModelLatency": "slow answers"}
_SPACES = ("AWS/SageMaker", "/aws/sagemaker/Endpoints", "/aws/sagemaker/InferenceComponents")
_FIX = (
    "name two alarms of this program whose dimension EndpointName is the endpoint, on Invocation5XXErrors and on "
    "ModelLatency"
)


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff each alarm that is named looks at the endpoint, and they see errors and slowness.

    A composite alarm speaks for others.
    """
    named = at(item.inputs, f"{_ALARMS}[*]")
    paths = [f"{_ALARMS}[{index}].{_NAME}" for index in range(len(named))]
    return all_of(*(_judge(item, path, plan) for path in paths), _sees_enough(item, plan)) if named else NOT_APPLICABLE


def _sees_enough(item: Resource, plan: Plan) -> Outcome:
    path = f"{_ALARMS}[*].{_NAME}"
    if list(referred(plan, item, path, (COMPOSITE_ALARM,))):
        return passed(_ALARMS)
    alarms = list(referred(plan, item, path, (METRIC_ALARM,)))
    for name, what in _SEEN.items():
        verdict = some(None if alarm.inputs.get("metricQueries") else _is_named(alarm, name) for alarm in alarms)
        if verdict is False:
            return failed(_ALARMS, f"no alarm on {what} takes an update back", _FIX)
        if verdict is None:
            return unknown(_ALARMS, f"the plan does not tell whether {what} takes an update back", _FIX)
    return passed(_ALARMS)


def _is_named(alarm: Resource, name: str) -> bool | None:
    metric = alarm.inputs.get("metricName")
    return None if isinstance(metric, (Unknown, Text)) else metric == name


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


def _alarm(
    name: str = "score-5xx",
    endpoint_name: Value = "score",
    namespace: Value = "AWS/SageMaker",
    metric: Value = "Invocation5XXErrors",
) -> Part:
    dimensions: Value = {"EndpointName": endpoint_name}
    inputs: dict[str, Value] = {"name": name, "namespace": namespace, "dimensions": dimensions, "metricName": metric}
    return part(METRIC_ALARM, name, inputs)


def _slow(name: str = "score-slow", metric: Value = "ModelLatency") -> Part:
    return _alarm(name, metric=metric)


def _plan(*alarms: Part, named: tuple[Value, ...] = ("score-5xx", "score-slow")) -> Plan:
    return endpoint({_ALARMS: [{_NAME: name} for name in named]}, *alarms)


_WIRED: tuple[Value, ...] = (hole(METRIC_ALARM, "score-5xx", "name"), "score-slow")
_COMPOSITE = part(COMPOSITE_ALARM, "all", {"alarmName": "all", "name": "all"})

CONTROL = Control(
    id="endpoint_rollback_alarms_watch_it",
    concept="serving",
    title="Errors and slow answers of the endpoint itself take an update back",
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
                _plan(_alarm(), _slow()),
                _plan(_alarm(), _slow(), named=_WIRED),
                _plan(_COMPOSITE, named=("all",)),
            ),
            fails=(
                _plan(),
                _plan(_alarm(), _slow(), named=("score-5xx",)),
                _plan(_alarm(), _slow(), named=("score-slow",)),
                _plan(_alarm("score-4xx"), _slow()),
                _plan(_alarm(endpoint_name="rank"), _slow()),
                _plan(_alarm(namespace="AWS/Lambda"), _slow()),
                _plan(_alarm(), _slow(metric="Invocations")),
            ),
            unknown=(
                _plan(_alarm(), _slow(), named=("score-5xx", "score-slow", UNKNOWN)),
                _plan(_alarm(endpoint_name=UNKNOWN), _slow()),
                _plan(_alarm(), _slow(metric=UNKNOWN)),
            ),
        ),
    ),
)
