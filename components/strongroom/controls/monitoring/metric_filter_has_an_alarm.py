"""Each metric filter on a trail's log group has an alarm."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import alarm_part, filter_part, pattern_for, trail_parts
from strongroom.controls.detection.route import counts, feeds, takes_deliveries, watches
from strongroom.controls.detection.types import EVENT_TARGET, LOG_GROUP, METRIC_ALARM, METRIC_FILTER, TRAIL
from strongroom.controls.detection.watched import KEYS
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "add a MetricAlarm with the metricName and the namespace of the filter's metricTransformation"
_FIX_VALUE = 'set metricTransformation.value to "1"'
_PROPERTY = "metricTransformation"


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff the filter adds to its metric and an alarm is on it.

    Filters on groups that neither a trail nor an event rule writes to are left out.
    """
    if not takes_deliveries(plan, item) and not some(feeds(plan, trail, item) for trail in plan.of(TRAIL)):
        return NOT_APPLICABLE
    if counts(item) is False:
        return failed(_PROPERTY, "what the filter finds adds nothing to its metric", _FIX_VALUE)
    verdict = some(watches(alarm, item) for alarm in plan.of(METRIC_ALARM))
    if verdict is None or counts(item) is None:
        return unknown(_PROPERTY, "the plan does not tell whether an alarm is on the filter's metric", _FIX)
    return passed(_PROPERTY) if verdict else failed(_PROPERTY, "no alarm is on the filter's metric", _FIX)


def _of_findings(*alarms: Part) -> Plan:
    arn = "arn:aws:logs:eu-west-1:111122223333:log-group:trail"
    target = part(EVENT_TARGET, "findings", {"rule": "findings", "arn": arn})
    return example(filter_part("severity"), part(LOG_GROUP, "trail", {"name": "trail"}), target, *alarms)


def _plan(*alarms: Part, value: str = "1") -> Plan:
    return example(filter_part(pattern_for(KEYS), value=value), *trail_parts(), *alarms)


_DIMENSIONS: dict[str, Value] = {"dimensions": {"Caller": "ops"}}

CONTROL = Control(
    id="metric_filter_has_an_alarm",
    concept="monitoring",
    title="Each metric filter on the trail has an alarm",
    why="A filter that is only counted looks like watching and wakes nobody.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(METRIC_FILTER,),
            judge=judge,
            passes=(_plan(alarm_part()), _of_findings(alarm_part())),
            fails=(
                _of_findings(),
                _plan(),
                _plan(alarm_part(metricName="change")),
                _plan(alarm_part(namespace="Security")),
                _plan(alarm_part(**_DIMENSIONS)),
                _plan(alarm_part(), value="0"),
            ),
            unknown=(
                _plan(alarm_part(metricName=UNKNOWN)),
                _plan(alarm_part(metricQueries=[{"id": "m"}])),
            ),
        ),
    ),
)
