"""Whether somebody hears of a metric of an endpoint: the judge and the case of the controls that ask it."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Case, Judge
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

_DIMENSION: Final = "EndpointName"
_SPACE: Final = "AWS/SageMaker"


def heard_case(*metrics: str) -> Case:
    """Each of the metrics of an endpoint has an alarm that compares upwards and tells somebody."""
    wired: Value = {_DIMENSION: hole(ENDPOINT, "score", "name")}
    other, open_ = {_DIMENSION: "rank"}, {_DIMENSION: UNKNOWN}
    return Case(
        types=(ENDPOINT,),
        judge=_heard(metrics),
        passes=(_plan(*metrics), _plan(*metrics, dimensions=wired)),
        fails=(
            _plan("Invocations"),
            _plan(*metrics[1:], "Invocations"),
            _plan(*metrics, dimensions={**other}),
            _plan(*metrics, alarmActions=[]),
            _plan(*metrics, comparisonOperator="LessThanThreshold"),
            _plan(*metrics, namespace="AWS/Lambda"),
        ),
        unknown=(_plan(*metrics, dimensions={**open_}), _plan(*metrics, alarmActions=UNKNOWN)),
    )


def _heard(metrics: tuple[str, ...]) -> Judge:
    fix = (
        f"add a MetricAlarm in {_SPACE} on {' and on '.join(metrics)} with the dimension {_DIMENSION}, "
        "that compares upwards and whose alarmActions name a topic with a subscription"
    )

    def judge(item: Resource, plan: Plan) -> Outcome:
        subject = Unknown(item.urn, "name")
        verdicts = [(name, watched_metric(plan, Metric(_SPACE, name), _DIMENSION, subject)) for name in metrics]
        open_ = "the plan does not tell whether somebody hears of {}"
        return tally(verdicts, "name", "nobody hears of {} of the endpoint", open_, fix)

    return judge


def _plan(*metrics: str, **changes: Value) -> Plan:
    return endpoint({}, *(_alarm(metric, **changes) for metric in metrics), *topic_parts())


def _alarm(metric: str, **changes: Value) -> Part:
    usual: dict[str, Value] = {
        "namespace": _SPACE,
        "metricName": metric,
        "dimensions": {_DIMENSION: "score", "VariantName": "all"},
        "comparisonOperator": "GreaterThanThreshold",
        "threshold": 1,
        "alarmActions": [TOPIC_ARN],
    }
    return part(METRIC_ALARM, metric, {**usual, **changes})
