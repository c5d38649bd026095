"""What the detector and the posture service find to be severe is told to somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from strongroom.access.logic import every, some
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.account import DETECTOR, HUB
from strongroom.controls.detection.event_pattern import event_matches, read_event_pattern
from strongroom.controls.detection.examples import TOPIC_ARN, alarm_part, filter_part, topic_parts
from strongroom.controls.detection.recipient import alarm_tells, rule_tells
from strongroom.controls.detection.route import watches
from strongroom.controls.detection.tokens import UnreadablePattern
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET, LOG_GROUP, METRIC_ALARM, METRIC_FILTER
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.links import companions, means, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_THREATS = {
    "source": "aws.guardduty",
    "detail-type": "GuardDuty Finding",
    "account": "111122223333",
    "region": "eu-west-1",
    "resources": [],
    "detail": {"severity": 8, "type": "Exfiltration:S3/AnomalousBehavior"},
}
_POSTURE = {
    "source": "aws.securityhub",
    "detail-type": "Security Hub Findings - Imported",
    "account": "111122223333",
    "region": "eu-west-1",
    "resources": [],
    "detail": {
        "findings": [
            {
                "ProductName": "Security Hub",
                "RecordState": "ACTIVE",
                "Severity": {"Label": "CRITICAL"},
                "Workflow": {"Status": "NEW"},
                "Compliance": {"Status": "FAILED"},
            }
        ]
    },
}
_SAMPLES: dict[str, Mapping[str, Any]] = {DETECTOR: _THREATS, HUB[0]: _POSTURE}
_FIX = (
    "add an EventRule on the findings of {} with the state ENABLED, and an EventTarget that names a topic with a "
    "subscription"
)


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes for the detector, and for the posture service, iff a rule on its severe findings reaches somebody."""
    for type_, sample in _SAMPLES.items():
        for item in plan.of(type_):
            ways = (
                every((_matches(rule, sample), rule_tells(plan, rule), _is_read(plan, rule)))
                for rule in plan.of(EVENT_RULE)
            )
            verdict = some(ways)
            yield item, _outcome(verdict, str(sample["source"]))


def _outcome(verdict: bool | None, source: str) -> Outcome:
    if verdict is None:
        return unknown(None, "the plan does not tell whether somebody hears of severe findings", _FIX.format(source))
    return passed() if verdict else lacking("nobody hears of its severe findings", _FIX.format(source))


def _is_read(plan: Plan, rule: Resource) -> bool | None:
    """True iff the rule has another target than log groups, or a filter with an alarm reads one of its groups."""
    targets = companions(plan, rule, (EVENT_TARGET,), "rule").found
    groups = [list(referred(plan, target, "arn", (LOG_GROUP,))) for target in targets]
    if not groups or not all(groups):
        return True
    written = [group for found in groups for group in found]
    readers = [item for item in plan.of(METRIC_FILTER) if any(means(item, "logGroupName", group) for group in written)]
    alarms = plan.of(METRIC_ALARM)
    return some(every((watches(alarm, item), alarm_tells(plan, alarm))) for item in readers for alarm in alarms)


def _matches(rule: Resource, sample: Mapping[str, Any]) -> bool | None:
    try:
        pattern = read_event_pattern(rule.inputs.get("eventPattern"))
    except UnreadablePattern:
        return None
    return event_matches(pattern, sample)


def _rule(pattern: Value, state: Value = "ENABLED") -> Part:
    return part(EVENT_RULE, "findings", {"name": "findings", "state": state, "eventPattern": pattern})


def _plan(pattern: Value, state: Value = "ENABLED", *, target: bool = True, type_: str = DETECTOR) -> Plan:
    sent = part(EVENT_TARGET, "findings", {"rule": "findings", "arn": TOPIC_ARN})
    return example(part(type_, "found", {}), _rule(pattern, state), *((sent,) if target else ()), *topic_parts())


def _logged(*others: Part) -> Plan:
    """Findings that are written to a group."""
    arn = "arn:aws:logs:eu-west-1:111122223333:log-group:trail"
    sent = part(EVENT_TARGET, "findings", {"rule": "findings", "arn": arn})
    group = part(LOG_GROUP, "trail", {"name": "trail"})
    return example(part(DETECTOR, "found", {}), _rule(_SEVERE), sent, group, *topic_parts(), *others)


_SEVERE = '{"source": ["aws.guardduty"], "detail": {"severity": [{"numeric": [">=", 7]}]}}'
_MILD = '{"source": ["aws.guardduty"], "detail": {"severity": [{"numeric": ["<", 4]}]}}'
_FAILED = """{"source": ["aws.securityhub"], "detail": {"findings": {
    "ProductName": [{"anything-but": "GuardDuty"}], "Severity": {"Label": ["CRITICAL", "HIGH"]}}}}"""

CONTROL = Control(
    id="findings_reach_somebody",
    concept="monitoring",
    title="Severe findings reach somebody",
    why="A finding that waits in a console is read after the damage.",
    severity="medium",
    requirements=("A8", "A11"),
    threats=("ML05", "ML06"),
    sources={},
    cases=(
        PlanCase(
            types=(DETECTOR, HUB[0]),
            judge=judge,
            passes=(
                _logged(filter_part(""), alarm_part()),
                _plan(_SEVERE),
                _plan('{"source": ["aws.guardduty"]}'),
                _plan(_FAILED, type_=HUB[0]),
            ),
            fails=(
                _logged(),
                _logged(filter_part("")),
                _logged(filter_part("", group="another"), alarm_part()),
                example(part(DETECTOR, "found", {})),
                _plan(_SEVERE, "DISABLED"),
                _plan(_SEVERE, target=False),
                _plan(_MILD),
                _plan(_FAILED),
                _plan(_SEVERE, type_=HUB[0]),
            ),
            unknown=(_plan(UNKNOWN), _plan(_SEVERE, UNKNOWN)),
        ),
    ),
)
