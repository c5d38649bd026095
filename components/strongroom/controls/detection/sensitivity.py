"""Whether an alarm fires at the first event that its filter counts, and only then."""

from __future__ import annotations

from typing import Final

from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.plan.model import Resource
from strongroom.plan.value import Text, Unknown, Value

_SHORTEST: Final = 60  # seconds; a filter's metric has no finer resolution
_LONGEST: Final = 300
_SURE: Final = ("Sum", "SampleCount", "Maximum")  # one event is enough whatever else happens in the period
_FIX: Final = (
    "set statistic to Sum, comparisonOperator to GreaterThanOrEqualToThreshold, threshold to 1, "
    "evaluationPeriods to 1, period to 300 and treatMissingData to notBreaching"
)


def fires_at_once(alarm: Resource, item: Resource) -> Outcome:
    """Passes iff one match of the filter `item` raises the alarm within minutes, and no match leaves it silent."""
    inputs = alarm.inputs
    watched = ("statistic", "comparisonOperator", "threshold", "evaluationPeriods", "datapointsToAlarm", "period")
    for name in (*watched, "treatMissingData"):
        if isinstance(inputs.get(name), (Unknown, Text)):
            return unknown(name, f"{name} is not known before the cloud fills it", _FIX)
    return all_of(passed(), _threshold(alarm, _step(item)), *_timing(alarm))


def _step(item: Resource) -> float | None:
    transformation = item.inputs.get("metricTransformation")
    return _number(transformation.get("value")) if isinstance(transformation, dict) else None


def _threshold(alarm: Resource, step: float | None) -> Outcome:
    threshold, operator = _number(alarm.inputs.get("threshold")), alarm.inputs.get("comparisonOperator")
    if step is None:
        return unknown("threshold", "the plan does not tell what the filter adds to its metric", _FIX)
    if threshold is None:
        return failed("threshold", "no threshold is given", _FIX)
    if operator == "GreaterThanOrEqualToThreshold":
        fires, rests = step >= threshold, threshold > 0
    elif operator == "GreaterThanThreshold":
        fires, rests = step > threshold, threshold >= 0
    else:
        return failed("comparisonOperator", "the alarm does not compare upwards, so an event never raises it", _FIX)
    if not fires:
        return failed("threshold", f"one event adds {step:g} and the threshold is {threshold:g}", _FIX)
    return passed() if rests else failed("threshold", "the alarm is raised when nothing happens", _FIX)


def _timing(alarm: Resource) -> list[Outcome]:
    inputs = alarm.inputs
    periods = _number(inputs.get("evaluationPeriods"))
    points = _number(inputs.get("datapointsToAlarm"))
    found = []
    if inputs.get("statistic") not in _SURE:
        found.append(failed("statistic", "one event among many need not move this statistic", _FIX))
    if (points or periods) != 1:
        found.append(failed("evaluationPeriods", "one event in one period is not enough to raise the alarm", _FIX))
    if not _SHORTEST <= (_number(inputs.get("period")) or 0) <= _LONGEST:
        found.append(failed("period", "the period is not between 60 and 300 seconds", _FIX))
    if inputs.get("treatMissingData") == "breaching":
        found.append(failed("treatMissingData", "the alarm is raised when nothing happens", _FIX))
    return found


def _number(value: Value) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        return float(value)
    except ValueError:
        return None
