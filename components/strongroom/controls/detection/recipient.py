"""Whom an alarm or an event rule tells."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_text import type_of
from strongroom.access.logic import every, some
from strongroom.controls.detection.types import (
    COMPOSITE_ALARM,
    EVENT_TARGET,
    METRIC_ALARM,
    SUBSCRIPTION,
    TOPIC,
)
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

# What an action may be wired to by mistake, and that does nothing with it.
_TELLS_NOBODY: Final = ("aws:kms/", "aws:s3/", "aws:iam/", "aws:cloudtrail/")


def alarm_tells(plan: Plan, alarm: Resource) -> bool | None:
    """True iff the alarm, or a composite alarm over it, has an action that reaches somebody."""
    return some((_acts(plan, alarm), *(_composite_tells(plan, alarm, item) for item in plan.of(COMPOSITE_ALARM))))


def rule_tells(plan: Plan, rule: Resource) -> bool | None:
    """True iff the event rule is on and has a target that reaches somebody."""
    targets = companions(plan, rule, (EVENT_TARGET,), "rule")
    reached = some(_reaches(plan, target, "arn") for target in targets.found)
    return every((_is_on(rule), True if reached else None if reached is None or targets.open else False))


def subscribed(plan: Plan, topic: Resource) -> bool | None:
    """True iff the topic has a subscriber."""
    linked = companions(plan, topic, (SUBSCRIPTION,), "topic")
    heard = any(item.inputs.get("endpoint") and item.inputs.get("protocol") for item in linked.found)
    return True if heard else None if linked.open else False


def senders(plan: Plan, topic: Resource) -> tuple[str, ...]:
    """The AWS services that send to the topic for alarms and event rules of the plan."""
    links = (
        ("cloudwatch.amazonaws.com", "alarmActions", (METRIC_ALARM, COMPOSITE_ALARM)),
        ("events.amazonaws.com", "arn", (EVENT_TARGET,)),
    )
    return tuple(
        service for service, link, types in links if any(topic in _topics(plan, item, link) for item in plan.of(*types))
    )


def _acts(plan: Plan, alarm: Resource) -> bool | None:
    enabled = alarm.inputs.get("actionsEnabled")
    on = True if enabled in (None, True, "true") else None if isinstance(enabled, Unknown) else False
    return every((on, _reaches(plan, alarm, "alarmActions")))


def _composite_tells(plan: Plan, alarm: Resource, composite: Resource) -> bool | None:
    rule = composite.inputs.get("alarmRule")
    name = alarm.inputs.get("name", alarm.inputs.get("alarmName"))
    if isinstance(rule, str):
        mentioned = isinstance(name, str) and bool(re.search(rf'ALARM\(\s*"?{re.escape(name)}"?\s*\)', rule))
        # Under AND and NOT one alarm alone need not raise the composite one.
        sure = None if re.search(r"\b(AND|NOT)\b", rule) else True
        return every((mentioned, sure, _acts(plan, composite))) if mentioned else False
    wired = alarm.urn in (composite.property_dependencies or {}).get("alarmRule", ())
    return every((None, _acts(plan, composite))) if wired else False


def _reaches(plan: Plan, source: Resource, link: str) -> bool | None:
    values = [item for value in at(source.inputs, link) for item in (value if isinstance(value, list) else [value])]
    topics = _topics(plan, source, link)
    if not topics:
        return some(_is_somewhere(plan, value) for value in values)
    if len(values) > len(topics):
        return True
    return some(subscribed(plan, topic) for topic in topics)


def _topics(plan: Plan, source: Resource, link: str) -> list[Resource]:
    path = f"{link}[*]" if link == "alarmActions" else link
    return list(referred(plan, source, path, (TOPIC,)))


def _is_somewhere(plan: Plan, value: Value) -> bool | None:
    if isinstance(value, Unknown):
        return not type_of(value.urn).startswith(_TELLS_NOBODY) if value.urn in plan.by_urn else None
    # A name alone reaches nobody: CloudWatch and EventBridge take ARNs.
    return value.startswith("arn:") if isinstance(value, str) else bool(value)


def _is_on(rule: Resource) -> bool | None:
    state, enabled = rule.inputs.get("state"), rule.inputs.get("isEnabled")
    if isinstance(state, Unknown) or isinstance(enabled, Unknown):
        return None
    return state != "DISABLED" and enabled not in (False, "false")
