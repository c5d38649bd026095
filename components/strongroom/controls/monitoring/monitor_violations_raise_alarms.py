"""What a monitor finds raises an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import TOPIC_ARN, topic_parts
from strongroom.controls.detection.metric import subject_is_watched
from strongroom.controls.detection.types import METRIC_ALARM
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.job.monitors import schedule_part
from strongroom.controls.job.types import SCHEDULE
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_FIX = (
    "add a MetricAlarm in aws/sagemaker/Endpoints/data-metrics with the dimension MonitoringSchedule of this schedule, "
    "whose alarmActions name a topic with a subscription"
)


def judge(item: Resource, plan: Plan) -> Outcome:
    """Passes iff an alarm that tells somebody is on some metric of the schedule."""
    verdict = subject_is_watched(plan, "MonitoringSchedule", Unknown(item.urn, "name"))
    if verdict is None:
        return unknown(None, "the plan does not tell whether an alarm is on the monitor's metrics", _FIX)
    return passed() if verdict else lacking("nobody is told what the monitor finds", _FIX)


def _alarm(**changes: Value) -> Part:
    usual: dict[str, Value] = {
        "namespace": "aws/sagemaker/Endpoints/data-metrics",
        "metricName": "feature_baseline_drift_amount",
        "dimensions": {"Endpoint": "score", "MonitoringSchedule": "watch"},
        "comparisonOperator": "GreaterThanThreshold",
        "alarmActions": [TOPIC_ARN],
    }
    return part(METRIC_ALARM, "drift", {**usual, **changes})


def _plan(*others: Part) -> Plan:
    return example(schedule_part(None, "quality"), *others, *topic_parts())


_WIRED: Value = {"MonitoringSchedule": hole(SCHEDULE, "watch", "name")}

CONTROL = Control(
    id="monitor_violations_raise_alarms",
    concept="monitoring",
    title="Monitor violations reach a person",
    why="A monitor that nobody hears of is a file of logs.",
    severity="medium",
    requirements=("A7",),
    threats=("ML01", "ML08"),
    sources={},
    cases=(
        Case(
            types=(SCHEDULE,),
            judge=judge,
            passes=(_plan(_alarm()), _plan(_alarm(dimensions=_WIRED))),
            fails=(
                _plan(),
                _plan(_alarm(dimensions={"MonitoringSchedule": "other"})),
                _plan(_alarm(dimensions={})),
                _plan(_alarm(alarmActions=[])),
            ),
            unknown=(_plan(_alarm(dimensions={"MonitoringSchedule": UNKNOWN})), _plan(_alarm(alarmActions=UNKNOWN))),
        ),
    ),
)
