"""Examples of the controls on alarms: a trail, its log group, and one way from an event to a mailbox."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from strongroom.controls.detection.events import Call
from strongroom.controls.detection.types import (
    COMPOSITE_ALARM,
    EVENT_RULE,
    EVENT_TARGET,
    LOG_GROUP,
    METRIC_ALARM,
    METRIC_FILTER,
    SUBSCRIPTION,
    TOPIC,
    TRAIL,
)
from strongroom.controls.example import Part, example, hole, part, text
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

TOPIC_ARN: Final = hole(TOPIC, "alerts", "arn")


def trail_parts() -> tuple[Part, ...]:
    """A trail that writes to a log group."""
    group: dict[str, Value] = {"cloudWatchLogsGroupArn": text(hole(LOG_GROUP, "trail", "arn"), ":*"), "name": "trail"}
    return (part(TRAIL, "trail", group), part(LOG_GROUP, "trail", {"name": "trail"}))


def topic_parts(*, subscriber: bool = True) -> tuple[Part, ...]:
    """A topic with a mailbox behind it."""
    topic = part(TOPIC, "alerts", {"name": "alerts"})
    mail: dict[str, Value] = {"topic": TOPIC_ARN, "protocol": "email", "endpoint": "security@example.com"}
    return (topic, part(SUBSCRIPTION, "mail", mail)) if subscriber else (topic,)


def filter_part(pattern: Value, *, value: str = "1", group: Value = "trail") -> Part:
    """A metric filter."""
    metric: dict[str, Value] = {"name": "changes", "namespace": "security", "value": value}
    return part(METRIC_FILTER, "changes", {"logGroupName": group, "pattern": pattern, "metricTransformation": metric})


def alarm_part(**inputs: Value) -> Part:
    """An alarm on the filter's metric that fires at the first event."""
    usual: dict[str, Value] = {
        "name": "changes",
        "namespace": "security",
        "metricName": "changes",
        "statistic": "Sum",
        "period": 300,
        "evaluationPeriods": 1,
        "threshold": 1,
        "comparisonOperator": "GreaterThanOrEqualToThreshold",
        "alarmActions": [TOPIC_ARN],
    }
    return part(METRIC_ALARM, "changes", {**usual, **inputs})


def watched(
    pattern: Value,
    *,
    value: str = "1",
    group: Value = "trail",
    subscriber: bool = True,
    alarm: dict[str, Value] | None = None,
) -> Plan:
    """A trail with a metric filter, its alarm, and a topic with a mailbox."""
    way = (filter_part(pattern, value=value, group=group), alarm_part(**(alarm or {})))
    return example(*trail_parts(), *way, *topic_parts(subscriber=subscriber))


def watched_by_composite(pattern: str, rule: str = 'ALARM("changes")') -> Plan:
    """The same where a composite alarm speaks for the silent one."""
    inputs: dict[str, Value] = {"alarmName": "all", "alarmRule": rule, "alarmActions": [TOPIC_ARN]}
    way = (filter_part(pattern), alarm_part(alarmActions=[]), part(COMPOSITE_ALARM, "all", inputs))
    return example(*trail_parts(), *way, *topic_parts())


def watched_by_rule(calls: Iterable[Call], *, state: str = "ENABLED", target: bool = True) -> Plan:
    """A trail with an event rule on these calls and, unless `target` is false, a topic behind it."""
    detail = {"eventSource": sorted({item.source for item in calls}), "eventName": [item.name for item in calls]}
    rule: dict[str, Value] = {"name": "changes", "state": state, "region": "us-east-1"}
    rule["eventPattern"] = json.dumps({"detail": detail})
    sent = part(EVENT_TARGET, "changes", {"rule": "changes", "arn": TOPIC_ARN})
    return example(*trail_parts(), part(EVENT_RULE, "changes", rule), *((sent,) if target else ()), *topic_parts())


def pattern_for(calls: Iterable[Call]) -> str:
    """The filter pattern that matches exactly these calls."""
    by_source: dict[str, list[str]] = {}
    for item in calls:
        by_source.setdefault(item.source, []).append(f'($.eventName = "{item.name}")')
    clauses = [f'(($.eventSource = "{source}") && ({" || ".join(names)}))' for source, names in by_source.items()]
    return "{ " + " || ".join(clauses) + " }"
