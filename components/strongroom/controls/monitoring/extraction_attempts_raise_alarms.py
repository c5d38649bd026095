"""An alarm on the number of questions fires on more than is usual, and somebody hears it."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import TOPIC_ARN, topic_parts
from strongroom.controls.detection.metric import Metric, is_on, rises
from strongroom.controls.detection.recipient import alarm_tells
from strongroom.controls.detection.types import METRIC_ALARM
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_VOLUMES = (Metric("AWS/SageMaker", "Invocations"), Metric("AWS/Bedrock", "Invocations"))
_FIX = (
    "set comparisonOperator to GreaterThanUpperThreshold with an ANOMALY_DETECTION_BAND as thresholdMetricId, "
    "or to GreaterThanThreshold, and name in alarmActions a topic with a subscription"
)


def judge(alarm: Resource, plan: Plan) -> Outcome:
    """Passes iff an alarm on the number of questions looks upwards and tells somebody; others do not concern it."""
    if not some(is_on(alarm, metric) for metric in _VOLUMES):
        return NOT_APPLICABLE
    upwards, tells = rises(alarm), alarm_tells(plan, alarm)
    if upwards is False:
        return failed("comparisonOperator", "the alarm does not fire when many questions are asked", _FIX)
    if tells is False:
        return failed("alarmActions", "nobody hears of it when many questions are asked", _FIX)
    if upwards is None or tells is None:
        return unknown(None, "the plan does not tell whether somebody hears of many questions", _FIX)
    return passed()


def _alarm(**changes: Value) -> Part:
    usual: dict[str, Value] = {
        "namespace": "AWS/SageMaker",
        "metricName": "Invocations",
        "dimensions": {"EndpointName": "score"},
        "comparisonOperator": "GreaterThanThreshold",
        "threshold": 1000,
        "alarmActions": [TOPIC_ARN],
    }
    return part(
        METRIC_ALARM, "volume", {key: value for key, value in {**usual, **changes}.items() if value is not None}
    )


def _plan(alarm: Part, *, subscriber: bool = True) -> Plan:
    return example(alarm, *topic_parts(subscriber=subscriber))


_METRIC: Value = {"namespace": "AWS/SageMaker", "metricName": "Invocations"}
_BAND: dict[str, Value] = {
    "namespace": None,
    "metricName": None,
    "comparisonOperator": "GreaterThanUpperThreshold",
    "thresholdMetricId": "band",
    "metricQueries": [{"id": "m", "metric": _METRIC}, {"id": "band", "expression": "ANOMALY_DETECTION_BAND(m, 3)"}],
}

CONTROL = Control(
    id="extraction_attempts_raise_alarms",
    concept="monitoring",
    title="Unusual numbers of questions raise an alarm",
    why="Whoever extracts a model asks more than others, and is stopped only by whoever notices.",
    severity="high",
    requirements=("S11",),
    threats=("ML03", "ML04", "ML05"),
    sources={},
    cases=(
        Case(
            types=(METRIC_ALARM,),
            judge=judge,
            passes=(_plan(_alarm()), _plan(_alarm(**_BAND))),
            fails=(
                _plan(_alarm(comparisonOperator="LessThanThreshold")),
                _plan(_alarm(alarmActions=[])),
                _plan(_alarm(actionsEnabled=False)),
                _plan(_alarm(), subscriber=False),
                _plan(_alarm(**{**_BAND, "comparisonOperator": "LessThanLowerThreshold"})),
            ),
            unknown=(_plan(_alarm(comparisonOperator=UNKNOWN)), _plan(_alarm(alarmActions=UNKNOWN))),
        ),
    ),
)
