"""A metric filter on changes does not count what happens all day."""

from __future__ import annotations

from strongroom.access.logic import every, some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import filter_part, pattern_for, trail_parts
from strongroom.controls.detection.route import feeds, filter_test
from strongroom.controls.detection.types import METRIC_FILTER, TRAIL
from strongroom.controls.detection.watched import KEYS, ROUTINE
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "name in the pattern the source and the names of the events that must be heard"


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff no ordinary read matches the filter; filters on other log groups than a trail's are left out."""
    if not some(feeds(plan, trail, item) for trail in plan.of(TRAIL)):
        return NOT_APPLICABLE
    test = filter_test(item)
    verdict = some(every(test(event) for event in call.samples) for call in ROUTINE)
    if verdict is None:
        return unknown("pattern", "the plan does not tell which events match the filter", _FIX)
    return failed("pattern", "the filter counts ordinary reads as well", _FIX) if verdict else passed("pattern")


def _filter(pattern: Value) -> Plan:
    return example(filter_part(pattern), *trail_parts())


CONTROL = Control(
    id="alarm_pattern_is_selective",
    concept="monitoring",
    title="Filters on the trail count changes, not what happens all day",
    why="An alarm that is always on is switched off in the head of who hears it.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(METRIC_FILTER,),
            judge=judge,
            passes=(
                _filter(pattern_for(KEYS)),
                _filter('{ ($.eventSource = "iam.amazonaws.com") && ($.readOnly IS FALSE) }'),
                _filter("DisableKey"),
            ),
            fails=(
                _filter(""),
                _filter("{ $.eventName = * }"),
                _filter('{ $.eventName = "D*" }'),
                _filter("?DisableKey ?DescribeKey"),
            ),
            unknown=(_filter(UNKNOWN), _filter("[ip, user]"), _filter('{ $.errorCode != "AccessDenied" }')),
        ),
    ),
)
