"""The log group that a trail writes to stands in the plan and keeps its events for a year."""

from __future__ import annotations

from strongroom.controls.audit.logs_are_kept_a_year import is_kept_a_year
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import trail_parts
from strongroom.controls.detection.types import LOG_GROUP, TRAIL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, unknown
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_LINK = "cloudWatchLogsGroupArn"
_FIX = "check the plan that makes the log group too"


def judge(trail: Resource, plan: Plan) -> Outcome:
    """Passes iff the group keeps a year; unknown where the plan does not show it; without a group it does not apply."""
    if trail.inputs.get(_LINK) in (None, ""):
        return NOT_APPLICABLE
    groups = list(referred(plan, trail, _LINK, (LOG_GROUP,)))
    if not groups:
        return unknown(_LINK, "the log group that the trail writes to is not in this plan", _FIX)
    return all_of(*(is_kept_a_year(group, plan) for group in groups))


_TRAIL, _ = trail_parts()


def _plan(days: Value) -> Plan:
    return example(_TRAIL, part(LOG_GROUP, "trail", {"name": "trail", "retentionInDays": days}))


CONTROL = Control(
    id="trail_log_group_keeps_a_year",
    concept="audit",
    title="The trail's log group is shown and keeps 365 days or more",
    why="Whoever looks into an incident starts in the log group, and it is there only if somebody made it.",
    severity="low",
    requirements=("A1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(TRAIL,),
            judge=judge,
            passes=(
                _plan(365),
                _plan(0),
                example(
                    part(TRAIL, "all", {_LINK: "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*"}),
                    part(LOG_GROUP, "trail", {"name": "trail", "retentionInDays": 400}),
                ),
            ),
            fails=(_plan(30), _plan(None)),
            unknown=(_plan(UNKNOWN), example(_TRAIL)),
        ),
    ),
)
