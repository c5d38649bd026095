"""The judge of all controls that say: whoever makes one of these calls raises an alarm, and somebody is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from strongroom.controls.control import PlanCase, PlanJudge
from strongroom.controls.detection.events import Call
from strongroom.controls.detection.examples import (
    pattern_for,
    trail_parts,
    watched,
    watched_by_composite,
    watched_by_rule,
)
from strongroom.controls.detection.route import Route, raised, routes
from strongroom.controls.detection.types import EVENT_RULE, METRIC_FILTER, TRAIL
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.model import Plan, Resource


def raises_alarms(calls: tuple[Call, ...], pattern: str) -> PlanJudge:
    """Passes iff each of `calls` raises an alarm with a recipient, on a trail's log group or by an event rule.

    A plan without a trail is judged by its filters and rules, if one of them is on some of the calls.
    """
    fix = (
        f"add a LogMetricFilter on the trail's log group with the pattern `{pattern}`, "
        "and a MetricAlarm on its metric whose alarmActions name a topic with a subscription"
    )

    def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
        trails = plan.of(TRAIL)
        ways = [way for trail in trails or (None,) for way in routes(plan, trail)]
        subject = trails[0] if trails else _meant(ways, calls)
        if subject is None:
            return
        verdicts = [(call, raised(ways, call)) for call in calls]
        missing = [call for call, verdict in verdicts if verdict is False]
        unclear = [call for call, verdict in verdicts if verdict is None]
        if missing:
            yield subject, lacking(f"nobody is told of {_names(missing)}{_deaf(ways, missing)}", fix)
        elif unclear:
            message = f"the plan does not tell whether {_names(unclear)} raises an alarm that somebody hears"
            yield subject, unknown(None, message, fix)
        else:
            yield subject, passed()

    return judge


def alarm_case(calls: tuple[Call, ...], pattern: str | None = None) -> PlanCase:
    """The case of such a control; its examples are made from the calls that must raise an alarm."""
    whole = pattern or pattern_for(calls)
    partial = pattern_for(calls[1:]) if len(calls) > 1 else '{ $.eventName = "ListBuckets" }'
    narrowed = f'{{ ($.userIdentity.userName = "bob") && ({whole.strip("{ }")}) }}'
    return PlanCase(
        types=(TRAIL, METRIC_FILTER, EVENT_RULE),
        judge=raises_alarms(calls, whole),
        passes=(
            watched(whole),
            watched_by_composite(whole),
            watched_by_rule(calls),
            _without_trail(watched(whole)),
            _without_trail(watched_by_rule(calls)),
        ),
        fails=(
            example(*trail_parts()),
            watched(partial),
            watched(narrowed),
            watched(whole, value="0"),
            watched(whole, group="elsewhere"),
            watched(whole, subscriber=False),
            watched(whole, alarm={"alarmActions": []}),
            watched(whole, alarm={"actionsEnabled": False}),
            watched(whole, alarm={"metricName": "other"}),
            watched_by_rule(calls, state="DISABLED"),
            watched_by_rule(calls, target=False),
            _without_trail(watched_by_rule(calls, target=False)),
            _without_trail(watched(whole, alarm={"alarmActions": []})),
        ),
        unknown=(
            watched(UNKNOWN),
            watched("[ip, user]"),
            watched(whole, alarm={"metricName": UNKNOWN}),
            watched_by_composite(whole, 'ALARM("changes") AND ALARM("other")'),
        ),
    )


def _meant(ways: Iterable[Route], calls: Iterable[Call]) -> Resource | None:
    """The filter or rule that is on some of the calls."""
    return next((way.source for way in ways if any(way.matches(item) for item in calls)), None)


def _without_trail(plan: Plan) -> Plan:
    """The same where the trail stands in another plan."""
    return replace(plan, resources=tuple(item for item in plan.resources if item.type != TRAIL))


def _names(calls: Iterable[Call]) -> str:
    return ", ".join(item.name for item in calls)


def _deaf(ways: Iterable[Route], calls: Iterable[Call]) -> str:
    """The filter or rule that matches, while nobody hears of it."""
    for way in ways:
        if way.told is False and any(way.matches(item) for item in calls):
            return f": {way.source.name} matches, and no alarm or target that reaches somebody stands behind it"
    return ""
