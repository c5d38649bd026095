"""Which findings people hear of, and the log group through which they come to the alarms."""

import json
from typing import Any, Final

import pulumi

from ...account.aws import names_of
from ...context import Context
from ...policy.aws import LOGS, allow, document, service

FINDINGS: Final = "findings"


def _pattern(source: str, kind: str, detail: dict[str, Any]) -> str:
    pattern = {"source": [source], "detail-type": [kind], "detail": detail}
    return json.dumps(pattern, sort_keys=True, separators=(",", ":"))


# From 7 on GuardDuty calls a finding high.
THREATS: Final = _pattern("aws.guardduty", "GuardDuty Finding", {"severity": [{"numeric": [">=", 7]}]})
# GuardDuty's own findings come to the hub as well, and are told once.
POSTURE: Final = _pattern(
    "aws.securityhub",
    "Security Hub Findings - Imported",
    {
        "findings": {
            "ProductName": [{"anything-but": "GuardDuty"}],
            "RecordState": ["ACTIVE"],
            "Severity": {"Label": ["CRITICAL", "HIGH"]},
            "Workflow": {"Status": ["NEW"]},
        }
    },
)


# Each finding that a rule lets through counts.
COUNTED: Final = '{ ($.source = "aws.guardduty") || ($.source = "aws.securityhub") }'


def delivery(where: str, context: Context) -> pulumi.Output[str] | str:
    """The event bus writes what this environment's rules let through into the one group.

    It makes a stream without saying for which rule; an event it writes for a rule.

    Source: EventBridge User Guide, "Using resource-based policies", the section on CloudWatch Logs.
    """
    names = names_of(context)
    group = names.log_group_arn(FINDINGS)
    bus = service("events.amazonaws.com")
    ours = {"ArnLike": {"aws:SourceArn": names.event_rule_arn("*")}}
    return document(
        where,
        LOGS,
        [
            allow("Streams", bus, "logs:CreateLogStream", f"{group}:*"),
            allow("Findings", bus, "logs:PutLogEvents", f"{group}:log-stream:*", ours),
        ],
    )
