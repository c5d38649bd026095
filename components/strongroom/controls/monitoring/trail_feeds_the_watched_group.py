"""A trail writes to each log group of the plan in which filters look for its events."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import filter_part, pattern_for, trail_parts
from strongroom.controls.detection.filter_pattern import fields_of
from strongroom.controls.detection.route import feeds, filter_test
from strongroom.controls.detection.types import LOG_GROUP, METRIC_FILTER, TRAIL
from strongroom.controls.detection.watched import ALL, KEYS
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource

_FIX = "set cloudWatchLogsGroupArn of a trail to `<arn of the log group>:*`"
_PROPERTY = "logGroupName"
# The fields of CloudTrail's events alone.
_CALLS = ("$.eventName", "$.eventSource", "$.eventType", "$.userIdentity", "$.recipientAccountId")


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff a trail feeds the filter's group; filters on other events are left out.

    A group that the plan does not show may be fed by a trail of another plan: unknown beside a trail of this one.
    """
    if item.inputs.get(_PROPERTY) in (None, ""):
        return failed(_PROPERTY, "the filter names no log group", "set logGroupName to the trail's log group")
    is_shown = bool(list(referred(plan, item, _PROPERTY, (LOG_GROUP,))))
    if not _is_on_calls(item) or not (is_shown or plan.of(TRAIL)):
        return NOT_APPLICABLE
    verdict = some(feeds(plan, trail, item) for trail in plan.of(TRAIL))
    if verdict is None or (verdict is False and not is_shown):
        return unknown(_PROPERTY, "the plan does not tell whether a trail writes to the filter's log group", _FIX)
    message = "the filter looks for calls in a log group that no trail of the plan writes to"
    return passed(_PROPERTY) if verdict else failed(_PROPERTY, message, _FIX)


def _is_on_calls(item: Resource) -> bool:
    pattern = item.inputs.get("pattern")
    if isinstance(pattern, str) and any(field.startswith(_CALLS) for field in fields_of(pattern)):
        return True
    test = filter_test(item)
    return any(test(event) for call in ALL for event in call.samples)


_FILTER = filter_part(pattern_for(KEYS))
_TRAIL, _GROUP = trail_parts()

CONTROL = Control(
    id="trail_feeds_the_watched_group",
    concept="monitoring",
    title="A trail writes to the log group in which filters look for its events",
    why="A filter over an empty log group is silent for ever.",
    severity="high",
    requirements=("A1", "A5"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(METRIC_FILTER,),
            judge=judge,
            passes=(example(_FILTER, _TRAIL, _GROUP),),
            fails=(
                example(_FILTER, _GROUP),
                example(filter_part(pattern_for(KEYS), group=""), _TRAIL, _GROUP),
                example(_FILTER, _GROUP, part(TRAIL, "trail", {})),
                example(_FILTER, _GROUP, part(TRAIL, "trail", {"cloudWatchLogsGroupArn": ""})),
            ),
            unknown=(
                example(filter_part(pattern_for(KEYS), group="elsewhere"), _TRAIL, _GROUP),
                example(_FILTER, _GROUP, part(TRAIL, "trail", {"cloudWatchLogsGroupArn": UNKNOWN})),
            ),
        ),
    ),
)
