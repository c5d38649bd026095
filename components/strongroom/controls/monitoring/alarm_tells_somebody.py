"""Each alarm has an action that reaches somebody."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import TOPIC_ARN, alarm_part, topic_parts
from strongroom.controls.detection.recipient import alarm_tells
from strongroom.controls.detection.types import COMPOSITE_ALARM, METRIC_ALARM, SUBSCRIPTION
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "name in alarmActions a topic that has a subscription, and leave actionsEnabled out"
_ELSEWHERE = "arn:aws:sns:eu-west-1:444455556666:security"


def judge(alarm: Resource, plan: Plan) -> Outcome:
    """Passes iff the alarm, or a composite alarm over it, acts on a subscribed topic or on something elsewhere."""
    verdict = alarm_tells(plan, alarm)
    if verdict:
        return passed("alarmActions")
    if verdict is None:
        return unknown("alarmActions", "the plan does not tell whether somebody hears of the alarm", _FIX)
    return failed("alarmActions", "nobody hears of the alarm: no action of it reaches a subscribed topic", _FIX)


_PAGE = part("aws:lambda/function:Function", "page", {})


def _composite(rule: str, *actions: Value) -> Part:
    return part(COMPOSITE_ALARM, "all", {"alarmName": "all", "alarmRule": rule, "alarmActions": list(actions)})


CONTROL = Control(
    id="alarm_tells_somebody",
    concept="monitoring",
    title="Each alarm has a recipient",
    why="An alarm without an action, or to a topic that nobody reads, is a lamp in an empty room.",
    severity="high",
    requirements=("A5",),
    threats=("ML05",),
    sources={
        "cdk_nag": ("NIST.800.53.R5-CloudWatchAlarmAction",),
        "checkov": ("CKV_AWS_319",),
        "prowler": ("cloudwatch_alarm_actions_enabled", "cloudwatch_alarm_actions_alarm_state_configured"),
        "security_hub": ("CloudWatch.15", "CloudWatch.17"),
    },
    cases=(
        Case(
            types=(METRIC_ALARM, COMPOSITE_ALARM),
            judge=judge,
            passes=(
                example(alarm_part(), *topic_parts()),
                example(alarm_part(alarmActions=["arn:aws:sns:eu-west-1:111122223333:alerts"]), *topic_parts()),
                example(alarm_part(alarmActions=[_ELSEWHERE])),
                example(alarm_part(alarmActions=[hole("aws:lambda/function:Function", "page", "arn")]), _PAGE),
                example(alarm_part(alarmActions=[]), _composite("ALARM(changes) OR ALARM(other)", _ELSEWHERE)),
                example(_composite('ALARM("changes")', TOPIC_ARN), *topic_parts()),
            ),
            fails=(
                example(alarm_part(alarmActions=[])),
                example(alarm_part(alarmActions=[], okActions=[_ELSEWHERE])),
                example(alarm_part(actionsEnabled=False), *topic_parts()),
                example(alarm_part(), *topic_parts(subscriber=False)),
                example(alarm_part(alarmActions=[]), _composite("ALARM(other)", _ELSEWHERE)),
                example(_composite('ALARM("changes")')),
            ),
            unknown=(
                example(alarm_part(alarmActions=UNKNOWN)),
                example(alarm_part(alarmActions=[UNKNOWN])),
                example(alarm_part(alarmActions=[TOPIC_ARN])),
                example(alarm_part(actionsEnabled=UNKNOWN), *topic_parts()),
                example(alarm_part(), topic_parts()[0], part(SUBSCRIPTION, "some", {"topic": UNKNOWN})),
                example(alarm_part(alarmActions=[]), _composite("ALARM(changes) AND ALARM(other)", _ELSEWHERE)),
            ),
        ),
    ),
)
