"""Alarms on the metrics that AWS's services write themselves, found by the dimension that names their subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from strongroom.access.aws_text import spell
from strongroom.access.logic import every, some
from strongroom.controls.detection.recipient import alarm_tells
from strongroom.controls.detection.types import METRIC_ALARM
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

_UPWARDS = ("GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "GreaterThanUpperThreshold")


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric by its namespace and name."""

    namespace: str
    name: str


def watched_metric(plan: Plan, metric: Metric, dimension: str, subject: Value) -> bool | None:
    """True iff an alarm that tells somebody fires where the metric of the subject rises."""
    return some(
        every((is_on(alarm, metric), _is_of(alarm, dimension, subject, plan), rises(alarm), alarm_tells(plan, alarm)))
        for alarm in plan.of(METRIC_ALARM)
    )


def subject_is_watched(plan: Plan, dimension: str, subject: Value) -> bool | None:
    """True iff an alarm that tells somebody is on any metric of the subject."""
    return some(
        every((_is_of(alarm, dimension, subject, plan), alarm_tells(plan, alarm))) for alarm in plan.of(METRIC_ALARM)
    )


def is_on(alarm: Resource, metric: Metric) -> bool | None:
    """True iff the alarm looks at the metric, alone or in a formula."""
    places: list[Mapping[str, Value]] = [alarm.inputs]
    for value in at(alarm.inputs, "metricQueries[*].metric"):
        if isinstance(value, dict):
            places.append(value)
        elif value is not None:
            return None
    if any(isinstance(value, (Unknown, Text)) for value in at(alarm.inputs, "metricQueries")):
        return None
    return some(
        every((_same(item.get("namespace"), metric.namespace), _same(item.get("metricName"), metric.name)))
        for item in places
    )


def _is_of(alarm: Resource, dimension: str, subject: Value, plan: Plan) -> bool | None:
    wanted = spell(subject, plan)
    paths = (f"dimensions.{dimension}", f"metricQueries[*].metric.dimensions.{dimension}")
    named = [value for path in paths for value in at(alarm.inputs, path)]
    texts = [spell(value, plan) for value in named]
    return some(None if wanted is None or text is None else text == wanted for text in texts)


def rises(alarm: Resource) -> bool | None:
    """True iff the alarm fires where its metric is high."""
    operator = alarm.inputs.get("comparisonOperator")
    return None if isinstance(operator, (Unknown, Text)) else operator in _UPWARDS


def _same(value: Value, wanted: str) -> bool | None:
    return None if isinstance(value, (Unknown, Text)) else value == wanted
