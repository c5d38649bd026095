"""An alarm on changes fires at the first event, within minutes, and rests when nothing happens."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import alarm_part, filter_part, pattern_for, trail_parts
from strongroom.controls.detection.filter_pattern import fields_of
from strongroom.controls.detection.route import feeds, filter_test, takes_deliveries, watches
from strongroom.controls.detection.sensitivity import fires_at_once
from strongroom.controls.detection.types import EVENT_TARGET, LOG_GROUP, METRIC_ALARM, METRIC_FILTER, TRAIL
from strongroom.controls.detection.watched import ALL, KEYS
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_REFUSALS = frozenset({"$.errorCode", "$.errorMessage", "$.responseElements.ConsoleLogin"})


def judge(alarm: Resource, plan: Plan) -> Outcome:
    """Passes iff one event raises the alarm.

    Filters on groups that neither a trail nor an event rule writes to, and those on refusals, are left out.
    """
    filters = [item for item in plan.of(METRIC_FILTER) if _is_on_changes(item, plan) and watches(alarm, item)]
    return all_of(*(fires_at_once(alarm, item) for item in filters)) if filters else NOT_APPLICABLE


def _is_on_changes(item: Resource, plan: Plan) -> bool:
    if takes_deliveries(plan, item):
        return True
    if not any(feeds(plan, trail, item) for trail in plan.of(TRAIL)):
        return False
    pattern = item.inputs.get("pattern")
    # Refused calls and failed sign-ins happen to honest people, so that a number of them may be waited for.
    on_refusals = isinstance(pattern, str) and fields_of(pattern) & _REFUSALS
    test = filter_test(item)
    return not on_refusals or any(test(event) for call in ALL for event in call.samples)


def _alarm(**inputs: Value) -> Plan:
    return example(alarm_part(**inputs), filter_part(pattern_for(KEYS)), *trail_parts())


def _of_findings(**inputs: Value) -> Plan:
    target = part(EVENT_TARGET, "findings", {"rule": "findings", "arn": _GROUP_ARN})
    return example(alarm_part(**inputs), filter_part("severity"), part(LOG_GROUP, "trail", {"name": "trail"}), target)


_GROUP_ARN = "arn:aws:logs:eu-west-1:111122223333:log-group:trail"
_STRICTLY: dict[str, Value] = {"comparisonOperator": "GreaterThanThreshold", "threshold": 0}

CONTROL = Control(
    id="alarm_fires_at_the_first_event",
    concept="monitoring",
    title="An alarm on changes fires at the first event, and within minutes",
    why="One call is enough to delete a key, so an alarm that waits for the tenth call never comes.",
    severity="high",
    requirements=("A5",),
    threats=("ML02", "ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=(METRIC_ALARM,),
            judge=judge,
            passes=(
                _alarm(),
                _of_findings(),
                _alarm(**_STRICTLY),
                _alarm(threshold=0.5, statistic="SampleCount", treatMissingData="notBreaching"),
                _alarm(evaluationPeriods=3, datapointsToAlarm=1, period=60),
            ),
            fails=(
                _alarm(threshold=10),
                _of_findings(threshold=10),
                _alarm(threshold=0),
                _alarm(comparisonOperator="GreaterThanThreshold"),
                _alarm(comparisonOperator="LessThanThreshold"),
                _alarm(statistic="Average"),
                _alarm(evaluationPeriods=2),
                _alarm(evaluationPeriods=3, datapointsToAlarm=2),
                _alarm(period=86400),
                _alarm(period=10),
                _alarm(treatMissingData="breaching"),
            ),
            unknown=(
                _alarm(threshold=UNKNOWN),
                _alarm(period=UNKNOWN),
                example(alarm_part(), filter_part(pattern_for(KEYS), value="$.requestParameters.days"), *trail_parts()),
            ),
        ),
    ),
)
