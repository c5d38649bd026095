"""An alarm on an endpoint fires within minutes, at an amount that means something."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.metric import Metric, is_on
from strongroom.controls.detection.types import METRIC_ALARM
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_SPACE = "AWS/SageMaker"
# The most that still tells: a share of errors, microseconds of an answer, refused questions in a period.
_MOST = {"Invocation5XXErrors": 100, "ModelLatency": 60_000_000, "Invocation4XXErrors": 1000}
_SHARE = 0.5  # of a metric of errors the average is their share of the questions
_LATEST = 900  # seconds
_TIME_FIX = "set period and evaluationPeriods to 900 seconds together at most, and treatMissingData to notBreaching"
_AMOUNT_FIX = "set threshold to the least that is no longer usual"


def judge(alarm: Resource, _plan: Plan) -> Outcome:
    """Passes iff the alarm is raised within a quarter of an hour, and by less than an outage."""
    name = next((item for item in _MOST if is_on(alarm, Metric(_SPACE, item))), None)
    if name is None or alarm.inputs.get("metricQueries"):
        return NOT_APPLICABLE
    average = alarm.inputs.get("statistic") == "Average" and name != "ModelLatency"
    most = _SHARE if average else _MOST[name]
    return all_of(
        _number(alarm, "threshold", lambda value: 0 < value <= most, _AMOUNT_FIX),
        _number(alarm, "period", lambda value: value > 0, _TIME_FIX),
        _number(alarm, "evaluationPeriods", lambda value: 0 < value * _period(alarm) <= _LATEST, _TIME_FIX),
        _silent(alarm.inputs.get("treatMissingData")),
        _statistic(alarm.inputs.get("statistic")),
    )


def _period(alarm: Resource) -> float:
    period = alarm.inputs.get("period")
    return period if isinstance(period, (int, float)) else 1


def _number(alarm: Resource, name: str, fits: Callable[[float], bool], fix: str) -> Outcome:
    value = alarm.inputs.get(name)
    if isinstance(value, (Unknown, Text)):
        return unknown(name, f"{name} is not known before the cloud fills it", fix)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return failed(name, f"{name} is not given", fix)
    return (
        passed(name) if fits(value) else failed(name, f"with {name} {value:g} the alarm comes too late or never", fix)
    )


def _statistic(value: Value) -> Outcome:
    if value == "Minimum":
        return failed("statistic", "the least of a period is usual as long as one request goes well", 'set it to "Sum"')
    return passed("statistic")


def _silent(value: Value) -> Outcome:
    if isinstance(value, (Unknown, Text)):
        return unknown("treatMissingData", "treatMissingData is not known before the cloud fills it", _TIME_FIX)
    if value == "breaching":
        return failed("treatMissingData", "the alarm is raised when nobody asks", 'set it to "notBreaching"')
    return passed("treatMissingData")


def _plan(metric: str = "Invocation5XXErrors", **changes: Value) -> Plan:
    usual: dict[str, Value] = {
        "namespace": _SPACE,
        "metricName": metric,
        "statistic": "Average",
        "threshold": 0.05,
        "period": 60,
        "evaluationPeriods": 2,
        "treatMissingData": "notBreaching",
    }
    return example(part(METRIC_ALARM, "score", {**usual, **changes}))


_SLOW: dict[str, Value] = {"statistic": None, "extendedStatistic": "p99", "threshold": 5_000_000}
_REFUSED: dict[str, Value] = {"statistic": "Sum", "threshold": 50, "period": 300, "evaluationPeriods": 1}

CONTROL = Control(
    id="endpoint_alarms_fire_in_time",
    concept="serving",
    title="Alarms on an endpoint fire within minutes",
    why="An alarm that waits for a thousand failures, or for a day, comes after the harm.",
    severity="low",
    requirements=("S14",),
    threats=("ML09",),
    sources={},
    cases=(
        Case(
            types=(METRIC_ALARM,),
            judge=judge,
            passes=(_plan(), _plan("ModelLatency", **_SLOW), _plan("Invocation4XXErrors", **_REFUSED)),
            fails=(
                _plan(statistic="Minimum"),
                _plan(threshold=50),
                _plan(threshold=0),
                _plan(threshold=None),
                _plan(period=0),
                _plan(period=86400),
                _plan(evaluationPeriods=2000),
                _plan(evaluationPeriods=0),
                _plan(treatMissingData="breaching"),
                _plan("Invocation4XXErrors", **{**_REFUSED, "threshold": 50_000}),
                _plan("ModelLatency", **{**_SLOW, "threshold": 5_000_000_000}),
            ),
            unknown=(_plan(threshold=UNKNOWN), _plan(period=UNKNOWN), _plan(treatMissingData=UNKNOWN)),
        ),
    ),
)
