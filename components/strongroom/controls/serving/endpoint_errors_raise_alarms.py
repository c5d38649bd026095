"""Errors and slow answers of each endpoint raise an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import TOPIC_ARN, topic_parts
from strongroom.controls.detection.metric import Metric, watched_metric
from strongroom.controls.detection.tally import tally
from strongroom.controls.detection.types import METRIC_ALARM
from strongroom.controls.endpoint.examples import endpoint
from strongroom.controls.endpoint.types import ENDPOINT
from strongroom.controls.example import UNKNOWN, Part, hole, part
from strongroom.controls.outcome import Outcome
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_METRICS = ("Invocation5XXErrors", "ModelLatency")
_FIX = (
    "add a MetricAlarm in AWS/SageMaker on Invocation5XXErrors and on ModelLatency with the dimension EndpointName, "
    "that compares upwards and whose alarmActions name a topic with a subscription"
)


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff each of the metrics of the endpoint has an alarm that somebody hears."""
    subject = Unknown(item.urn, "name")
    verdicts = [
        (name, watched_metric(plan, Metric("AWS/SageMaker", name), "EndpointName", subject)) for name in _METRICS
    ]
    open_ = "the plan does not tell whether somebody hears of {}"
    return tally(verdicts, "name", "nobody hears of {} of the endpoint", open_, _FIX)


def _alarm(metric: str, **changes: Value) -> Part:
    usual: dict[str, Value] = {
        "namespace": "AWS/SageMaker",
        "metricName": metric,
        "dimensions": {"EndpointName": "score", "VariantName": "all"},
        "comparisonOperator": "GreaterThanThreshold",
        "threshold": 1,
        "alarmActions": [TOPIC_ARN],
    }
    return part(METRIC_ALARM, metric, {**usual, **changes})


def _plan(*metrics: str, **changes: Value) -> Plan:
    return endpoint({}, *(_alarm(metric, **changes) for metric in metrics), *topic_parts())


_WIRED: Value = {"EndpointName": hole(ENDPOINT, "score", "name")}
_OTHER: Value = {"EndpointName": "rank"}
_OPEN: Value = {"EndpointName": UNKNOWN}

CONTROL = Control(
    id="endpoint_errors_raise_alarms",
    concept="serving",
    title="Errors and slow answers of an endpoint raise an alarm",
    why="A model that fails after an update is an attack or a mistake, and users notice last.",
    severity="medium",
    requirements=("S14",),
    threats=("ML09",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=judge,
            passes=(_plan(*_METRICS), _plan(*_METRICS, dimensions=_WIRED)),
            fails=(
                _plan(),
                _plan(*_METRICS[1:]),
                _plan(*_METRICS, dimensions=_OTHER),
                _plan(*_METRICS, alarmActions=[]),
                _plan(*_METRICS, comparisonOperator="LessThanThreshold"),
                _plan(*_METRICS, namespace="AWS/Lambda"),
            ),
            unknown=(_plan(*_METRICS, dimensions=_OPEN), _plan(*_METRICS, alarmActions=UNKNOWN)),
        ),
    ),
)
