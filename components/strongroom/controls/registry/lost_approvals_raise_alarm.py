"""An approval that could not be delivered, or that nobody takes, raises an alarm."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.logic import every as all_true
from strongroom.access.logic import some
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.recipient import alarm_tells
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET, METRIC_ALARM
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.controls.policy.approval import takes_approvals, takes_lost_approvals
from strongroom.controls.policy.queue import QUEUE
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_FIX = (
    "add an aws.cloudwatch.MetricAlarm on ApproximateNumberOfMessagesVisible of the queue, with a topic as its action"
)
_METRIC = "ApproximateNumberOfMessagesVisible"
_LOST_METRICS = (_METRIC, "NumberOfMessagesSent")
_AGE = "ApproximateAgeOfOldestMessage"
_WAITING_METRICS = (_METRIC, _AGE)
_SETTINGS = ("comparisonOperator", "namespace", "statistic", "threshold", "period", "evaluationPeriods")
_UPWARDS = ("GreaterThanThreshold", "GreaterThanOrEqualToThreshold")
_NO_MORE = 604_800  # seconds: a week, half of what a queue can keep
_IN_TIME = 3600


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff an alarm that tells somebody watches each queue of approvals, and of those that were lost."""
    for queue in plan.of(*QUEUE.types):
        if takes_lost_approvals(queue, plan):
            yield queue, _watched(queue, _LOST_METRICS, plan)
        elif takes_approvals(queue, plan):
            yield queue, _watched(queue, _WAITING_METRICS, plan)


def _watched(queue: Resource, metrics: tuple[str, ...], plan: Plan) -> Outcome:
    linked = companions(plan, queue, (METRIC_ALARM,), "dimensions.QueueName")
    verdict = some((*(_raises(alarm, metrics, plan) for alarm in linked.found), None if linked.open else False))
    if verdict is None:
        return unknown(None, "the plan does not tell whether an alarm watches the queue", _FIX)
    return passed() if verdict else lacking("no alarm watches the queue", _FIX)


def _raises(alarm: Resource, metrics: tuple[str, ...], plan: Plan) -> bool | None:
    metric = alarm.inputs.get("metricName")
    named = metric in metrics if isinstance(metric, str) else None
    return all_true((named, alarm_tells(plan, alarm), _fires(alarm)))


def _fires(alarm: Resource) -> bool | None:
    """True iff the alarm can be raised before an approval is lost, by the worst message of a period."""
    given = {name: alarm.inputs.get(name) for name in _SETTINGS}
    if any(isinstance(value, (Unknown, Text)) for value in given.values()):
        return None
    threshold, period, periods = (_number(given[name]) for name in ("threshold", "period", "evaluationPeriods"))
    most = _NO_MORE if alarm.inputs.get("metricName") == _AGE else 1
    return (
        given["comparisonOperator"] in _UPWARDS
        and given["namespace"] == "AWS/SQS"
        and given["statistic"] in ("Maximum", "Sum", "Average")
        and threshold <= most
        and period * periods <= _IN_TIME
    )


def _number(value: Value) -> float:
    return float(value) if isinstance(value, (int, float)) else float("inf")


_LOST = "arn:aws:sqs:eu-west-1:111122223333:lost"
_EVENT: Value = {"source": ["aws.sagemaker"], "detail": {"ModelApprovalStatus": ["Approved"]}}


def _plan(*alarms: Part) -> Plan:
    target: dict[str, Value] = {"rule": "approved", "arn": f"{_LOST}-not", "deadLetterConfig": {"arn": _LOST}}
    return example(
        part(QUEUE.types[0], "lost", {"name": "lost"}),
        part(EVENT_RULE, "approved", {"name": "approved", "eventPattern": _EVENT}),
        part(EVENT_TARGET, "approved", target),
        *alarms,
    )


def _alarm(name: Value = "lost", **inputs: Value) -> Part:
    told: Value = ["arn:aws:sns:eu-west-1:111122223333:alerts"]
    usual: dict[str, Value] = {
        "namespace": "AWS/SQS",
        "metricName": _METRIC,
        "dimensions": {"QueueName": name},
        "comparisonOperator": "GreaterThanThreshold",
        "statistic": "Maximum",
        "threshold": 0,
        "period": 300,
        "evaluationPeriods": 1,
        "alarmActions": told,
    }
    return part(METRIC_ALARM, "lost", {**usual, **inputs})


CONTROL = Control(
    id="lost_approvals_raise_alarm",
    concept="registry",
    title="An approval that is not taken raises an alarm",
    why="An approved version that nobody deploys is noticed only when somebody deploys it by hand.",
    severity="low",
    requirements=("M4", "A5"),
    threats=("ML10",),
    sources={},
    cases=(
        PlanCase(
            types=QUEUE.types,
            judge=judge,
            passes=(_plan(_alarm()), _plan(_alarm(hole(QUEUE.types[0], "lost", "name")))),
            fails=(
                _plan(),
                _plan(_alarm("other")),
                _plan(_alarm(metricName="Other")),
                _plan(_alarm(alarmActions=[])),
                _plan(_alarm(threshold=1000)),
                _plan(_alarm(comparisonOperator="LessThanThreshold")),
                _plan(_alarm(statistic="Minimum")),
                _plan(_alarm(evaluationPeriods=100)),
                _plan(_alarm(namespace="Another")),
            ),
            unknown=(_plan(_alarm(UNKNOWN)), _plan(_alarm(metricName=UNKNOWN)), _plan(_alarm(threshold=UNKNOWN))),
        ),
    ),
)
