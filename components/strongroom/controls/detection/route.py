"""The ways on which an event of a trail comes to an alarm: a metric filter with its alarm, or an event rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from strongroom.access.aws_account import account_for
from strongroom.access.aws_pin import account_of
from strongroom.access.logic import every, some
from strongroom.controls.detection.event_pattern import event_matches, read_event_pattern
from strongroom.controls.detection.events import Call, bus_event
from strongroom.controls.detection.filter_pattern import read_filter_pattern
from strongroom.controls.detection.recipient import alarm_tells, rule_tells
from strongroom.controls.detection.tokens import UnreadablePattern
from strongroom.controls.detection.types import (
    EVENT_RULE,
    EVENT_TARGET,
    LOG_GROUP,
    METRIC_ALARM,
    METRIC_FILTER,
)
from strongroom.plan.links import means, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_GROUPS: Final = (LOG_GROUP,)
_HOME: Final = "us-east-1"


@dataclass(frozen=True, slots=True)
class Route:
    """One way: its `source` is the filter or rule, `told` whether somebody hears of what it `matches`."""

    source: Resource
    told: bool | None
    matches: Callable[[Call], bool | None]


def routes(plan: Plan, trail: Resource | None) -> Iterator[Route]:
    """Every metric filter on the trail's log group (on any group for a trail of another plan), and every rule.

    Rules of other event buses than the default one never see what CloudTrail records, and are left out.
    """
    for item in plan.of(METRIC_FILTER):
        fed = trail is None or feeds(plan, trail, item)
        if fed is not False:
            heard = some(_is_heard(plan, alarm, item) for alarm in plan.of(METRIC_ALARM))
            yield Route(item, every((fed, counts(item), heard)), _filter_matches(item))
    for rule in plan.of(EVENT_RULE):
        if rule.inputs.get("eventBusName", "default") == "default":
            yield Route(rule, rule_tells(plan, rule), _rule_matches(plan, rule))


def raised(ways: list[Route], call: Call) -> bool | None:
    """True iff some way matches the call and somebody is told."""
    return some(every((way.told, way.matches(call))) for way in ways)


def feeds(plan: Plan, trail: Resource, item: Resource) -> bool | None:
    """True iff the trail writes to the log group that the metric filter reads."""
    if not _is_in_account(trail, plan):
        return False
    groups = list(referred(plan, trail, "cloudWatchLogsGroupArn", (LOG_GROUP,)))
    if groups:
        return some(means(item, "logGroupName", group) for group in groups)
    target, read = trail.inputs.get("cloudWatchLogsGroupArn"), item.inputs.get("logGroupName")
    if target is None or target == "":
        return False
    if isinstance(target, str) and isinstance(read, str):
        return target.split(":log-group:")[-1].removesuffix(":*") == read
    return None


def takes_deliveries(plan: Plan, item: Resource) -> bool:
    """True iff event rules of the plan write to the log group that the metric filter reads."""
    groups = {group.urn: group for target in plan.of(EVENT_TARGET) for group in referred(plan, target, "arn", _GROUPS)}
    return any(means(item, "logGroupName", group) for group in groups.values())


def _is_in_account(trail: Resource, plan: Plan) -> bool:
    """False where the trail writes to a log group of another account than its own, where nobody looks for it."""
    target, own = trail.inputs.get("cloudWatchLogsGroupArn"), account_for(trail, plan)
    named = account_of(target) if isinstance(target, str) else ""
    return not (named and own) or named == own


def watches(alarm: Resource, item: Resource) -> bool | None:
    """True iff the alarm is on the metric that the filter counts."""
    if alarm.inputs.get("metricQueries"):
        return None
    transformation = item.inputs.get("metricTransformation")
    if not isinstance(transformation, dict):
        return None
    has_dimensions = bool(transformation.get("dimensions")), bool(alarm.inputs.get("dimensions"))
    return every(
        (
            has_dimensions[0] == has_dimensions[1],
            _same(alarm.inputs.get("metricName"), transformation.get("name"), item),
            _same(alarm.inputs.get("namespace"), transformation.get("namespace"), item),
        )
    )


def _is_heard(plan: Plan, alarm: Resource, item: Resource) -> bool | None:
    watched = watches(alarm, item)
    return every((watched, alarm_tells(plan, alarm))) if watched is not False else False


def counts(item: Resource) -> bool | None:
    """True iff each match of the filter adds something to its metric."""
    transformation = item.inputs.get("metricTransformation")
    value = transformation.get("value") if isinstance(transformation, dict) else None
    try:
        return float(value) > 0 if isinstance(value, (int, float, str)) else None
    except ValueError:
        return None


def filter_test(item: Resource) -> Callable[[Mapping[str, Any]], bool | None]:
    """The test that a metric filter makes of an event; None for all where its pattern cannot be read."""
    pattern = item.inputs.get("pattern")
    if not isinstance(pattern, str):
        return lambda _event: None
    try:
        return read_filter_pattern(pattern)
    except UnreadablePattern:
        return lambda _event: None


def _filter_matches(item: Resource) -> Callable[[Call], bool | None]:
    test = filter_test(item)
    return lambda call: every(test(event) for event in call.samples)


def _rule_matches(plan: Plan, rule: Resource) -> Callable[[Call], bool | None]:
    try:
        pattern = read_event_pattern(rule.inputs.get("eventPattern"))
    except UnreadablePattern:
        return lambda _call: None if isinstance(rule.inputs.get("eventPattern"), Unknown) else False
    region = _region(plan, rule)

    def test(call: Call) -> bool | None:
        seen = True if not call.is_global else None if not isinstance(region, str) else region == _HOME
        return every((seen, *(event_matches(pattern, bus_event(event)) for event in call.samples)))

    return test


def _region(plan: Plan, rule: Resource) -> Value:
    provider = plan.by_urn.get(rule.provider_urn or "")
    return rule.inputs.get("region") or (provider.inputs.get("region") if provider else None)


def _same(left: Value, right: Value, item: Resource) -> bool | None:
    if isinstance(left, Unknown) and left.urn and (left.urn == item.urn or left == right):
        return True
    if isinstance(left, (Unknown, Text)) or isinstance(right, (Unknown, Text)):
        return None
    return left == right
