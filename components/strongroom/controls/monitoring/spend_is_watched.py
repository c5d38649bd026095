"""Each budget tells somebody before or when it is used up."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import TOPIC
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import Outcome, all_of, any_of, failed, passed, unknown
from strongroom.controls.requirement import shown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

_BUDGET = "aws:budgets/budget:Budget"
_PATH = "notifications"
_FIX = (
    "add a notification of the type ACTUAL with comparisonOperator GREATER_THAN, a threshold of at most 100 "
    "PERCENTAGE and subscriberEmailAddresses or subscriberSnsTopicArns"
)
_ALL = 100  # percent
_OPERATOR = "comparisonOperator"
_TOLD = ("threshold", "thresholdType", "notificationType", _OPERATOR)
_RECIPIENTS = ("subscriberEmailAddresses", "subscriberSnsTopicArns")


def judge(budget: Resource, _plan: Plan) -> Outcome:
    """Passes iff one of actual costs comes no later than with the last of the money, and each has a recipient.

    Forecasts need weeks of usage, so that a new environment hears of none.
    """
    listed = [item for value in at(budget.inputs, _PATH) for item in (value if isinstance(value, list) else [value])]
    if not listed:
        return failed(_PATH, "nobody is told when the money is used up", _FIX)
    return all_of(*(_recipient(item) for item in listed), any_of(*(_one(item) for item in listed)))


def _recipient(item: Value) -> Outcome:
    recipients = [value for name, value in item.items() if name in _RECIPIENTS] if isinstance(item, dict) else [item]
    if any(isinstance(value, list) and value for value in recipients):
        return passed(_PATH)
    if any(isinstance(value, (Unknown, Text)) for value in recipients):
        return unknown(_PATH, "the plan does not tell whom the budget tells", _FIX)
    return failed(_PATH, "a notification has no recipient", _FIX)


def _one(item: Value) -> Outcome:
    if not isinstance(item, dict):
        return unknown(_PATH, "the plan does not tell whom the budget tells, and when", _FIX)
    if item.get("notificationType") == "FORECASTED":
        return failed(_PATH, "a forecast comes only after weeks of usage", _FIX)
    limit, unit = item.get("threshold"), item.get("thresholdType")
    if any(isinstance(item.get(name), (Unknown, Text)) for name in _TOLD):
        return unknown(_PATH, "the plan does not tell when the budget tells somebody", _FIX)
    if item.get(_OPERATOR) not in ("GREATER_THAN", "EQUAL_TO"):
        return failed(_PATH, "a notification comes when little is spent, not when much is", _FIX)
    if unit == "PERCENTAGE" and isinstance(limit, (int, float)) and limit > _ALL:
        return failed(_PATH, f"a notification comes at {shown(limit)} percent, after the money is used up", _FIX)
    return passed(_PATH)


def _plan(**changes: Value) -> Plan:
    return example(part(_BUDGET, "month", {_PATH: [_notification(**changes)]}))


def _notification(**changes: Value) -> Value:
    usual: dict[str, Value] = {
        "comparisonOperator": "GREATER_THAN",
        "threshold": 80,
        "thresholdType": "PERCENTAGE",
        "notificationType": "ACTUAL",
        "subscriberEmailAddresses": ["security@example.com"],
    }
    return {**usual, **changes}


CONTROL = Control(
    id="spend_is_watched",
    concept="monitoring",
    title="Budgets tell somebody in time",
    why="Cost harvesting shows on the bill, and a bill comes once a month.",
    severity="low",
    requirements=("A10",),
    threats=(),
    sources={},
    cases=(
        Case(
            types=(_BUDGET,),
            judge=judge,
            passes=(
                _plan(),
                _plan(subscriberEmailAddresses=None, subscriberSnsTopicArns=[hole(TOPIC, "alerts", "arn")]),
                _plan(threshold=5000, thresholdType="ABSOLUTE_VALUE"),
            ),
            fails=(
                example(part(_BUDGET, "month", {})),
                example(part(_BUDGET, "month", {_PATH: []})),
                _plan(subscriberEmailAddresses=[]),
                example(part(_BUDGET, "month", {_PATH: [_notification(), _notification(subscriberEmailAddresses=[])]})),
                _plan(threshold=120),
                _plan(notificationType="FORECASTED"),
                _plan(comparisonOperator="LESS_THAN"),
            ),
            unknown=(
                example(part(_BUDGET, "month", {_PATH: UNKNOWN})),
                _plan(subscriberEmailAddresses=UNKNOWN),
                _plan(threshold=UNKNOWN),
                _plan(notificationType=UNKNOWN),
            ),
        ),
    ),
)
