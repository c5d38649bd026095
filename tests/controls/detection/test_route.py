"""The way from an event to somebody is followed by name, ARN or reference, and never guessed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.detection.examples import (
    alarm_part,
    filter_part,
    pattern_for,
    topic_parts,
    trail_parts,
    watched,
    watched_by_rule,
)
from strongroom.controls.detection.raises import raises_alarms
from strongroom.controls.detection.types import (
    EVENT_RULE,
    LOG_GROUP,
    METRIC_FILTER,
    SUBSCRIPTION,
    TRAIL,
)
from strongroom.controls.detection.watched import IDENTITY, KEYS
from strongroom.controls.example import UNKNOWN, Part, example, hole, part, text
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

PATTERN = pattern_for(KEYS)
JUDGE = raises_alarms(KEYS, PATTERN)
WHOLE = watched(PATTERN)


def verdict(plan: Plan) -> str:
    """What the judge on changes of keys says of a plan."""
    return next(outcome.verdict for _, outcome in JUDGE(plan))


@given(st.permutations(WHOLE.resources))
def test_the_order_of_resources_does_not_count(resources: list[object]) -> None:
    """The judge looks links up, whatever comes first."""
    assert verdict(replace(WHOLE, resources=tuple(resources))) == "pass"  # type: ignore[arg-type]


def test_each_link_of_the_way_is_needed() -> None:
    """Without the log group's name, filter, alarm, topic or mailbox nobody is told for certain."""
    for resource in WHOLE.resources:
        if resource.type in (TRAIL, LOG_GROUP):
            continue
        left = replace(WHOLE, resources=tuple(item for item in WHOLE.resources if item is not resource))
        assert verdict(left) != "pass", resource.type


def test_one_more_filter_never_takes_an_alarm_away() -> None:
    """Ways are ORed."""
    silent = filter_part('{ $.eventName = "ListKeys" }', value="0")
    more = replace(silent.resource, urn=silent.resource.urn + "-more")
    assert verdict(replace(WHOLE, resources=(*WHOLE.resources, more))) == "pass"


def test_two_filters_may_share_the_calls() -> None:
    """What one leaves out another may count."""
    first, second = (pattern_for(KEYS[:1]), pattern_for(KEYS[1:]))
    shared = watched(first)
    metric: dict[str, Value] = {"name": "more", "namespace": "security", "value": "1"}
    inputs: dict[str, Value] = {"logGroupName": "trail", "pattern": second, "metricTransformation": metric}
    alarm = alarm_part(metricName="more").resource
    more = (part(METRIC_FILTER, "more", inputs).resource, replace(alarm, urn=alarm.urn + "-more"))
    assert verdict(shared) == "fail"
    assert verdict(replace(shared, resources=(*shared.resources, *more))) == "pass"


def test_names_arns_and_references_mean_the_same() -> None:
    """A program may compute the ARN, hand over the name, or pass the resource."""
    group = part(LOG_GROUP, "trail", {"name": "trail"})
    by_arn = part(TRAIL, "t", {"cloudWatchLogsGroupArn": "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*"})
    unnamed = part(LOG_GROUP, "unnamed", {})
    by_hole = part(TRAIL, "t", {"cloudWatchLogsGroupArn": text(hole(LOG_GROUP, "unnamed", "arn"), ":*")})
    topic = alarm_part(alarmActions=["arn:aws:sns:eu-west-1:111122223333:alerts"])
    metric = alarm_part(
        metricName=hole(METRIC_FILTER, "changes", "metricTransformation.name"),
        namespace=hole(METRIC_FILTER, "changes", "metricTransformation.namespace"),
    )
    ways: list[tuple[Part, ...]] = [
        (by_arn, group, filter_part(PATTERN), alarm_part()),
        (by_arn, filter_part(PATTERN), alarm_part()),
        (by_hole, unnamed, filter_part(PATTERN, group=hole(LOG_GROUP, "unnamed", "name")), alarm_part()),
        (by_arn, group, filter_part(PATTERN), topic),
        (by_arn, group, filter_part(PATTERN), metric),
    ]
    for parts in ways:
        assert verdict(example(*parts, *topic_parts())) == "pass"


def test_an_unknown_link_is_not_told() -> None:
    """A subscription or a filter of which the plan does not tell whose it is, is neither a way nor none."""
    open_subscription = part(SUBSCRIPTION, "some", {"topic": UNKNOWN, "protocol": "email", "endpoint": "a@b.c"})
    parts = (*trail_parts(), filter_part(PATTERN), alarm_part(), topic_parts()[0], open_subscription)
    assert verdict(example(*parts)) == "unknown"
    assert verdict(watched(PATTERN, group=UNKNOWN)) == "unknown"


def test_a_rule_sees_global_services_in_one_region_only() -> None:
    """IAM's events reach the bus of us-east-1; a rule elsewhere never fires on them."""
    home = watched_by_rule(IDENTITY)
    rule = next(item for item in home.resources if item.type == EVENT_RULE)
    for region, expected in (("us-east-1", "pass"), ("eu-west-1", "fail"), (None, "unknown")):
        moved = replace(rule, inputs={**rule.inputs, "region": region})
        plan = replace(home, resources=tuple(moved if item is rule else item for item in home.resources))
        judge = raises_alarms(IDENTITY, "")
        assert next(outcome.verdict for _, outcome in judge(plan)) == expected


def test_a_rule_on_another_bus_never_sees_the_calls() -> None:
    """CloudTrail sends to the default bus alone."""
    plan = watched_by_rule(KEYS)
    rule = next(item for item in plan.resources if item.type == EVENT_RULE)
    moved = replace(rule, inputs={**rule.inputs, "eventBusName": "orders"})
    assert verdict(replace(plan, resources=tuple(moved if item is rule else item for item in plan.resources))) == "fail"


def test_the_message_names_the_filter_that_nobody_hears() -> None:
    """Where a filter matches and only its alarm is missing, that is what is said."""
    plan = example(*trail_parts(), filter_part(PATTERN))
    subject, outcome = next(iter(JUDGE(plan)))
    assert subject is not None
    assert outcome.message == (
        "nobody is told of DisableKey, ScheduleKeyDeletion: changes matches, "
        "and no alarm or target that reaches somebody stands behind it"
    )
    assert PATTERN in outcome.fix
