"""Which findings people hear of, and the role by which the event bus tells them."""

import json
from typing import Any, Final

import pulumi

from ....spec.names import AwsNames
from ...account.aws import names_of
from ...context import Context
from ...policy.aws import ROLE, TRUST, allow, document, service

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


def trust(where: str, context: Context) -> pulumi.Output[str] | str:
    """Only the event bus takes the role, only for this environment's rules."""
    names = names_of(context)
    ours = {
        "StringEquals": {"aws:SourceAccount": context["account"]},
        "ArnLike": {"aws:SourceArn": names.event_rule_arn("*")},
    }
    return document(where, TRUST, [allow("Events", service("events.amazonaws.com"), "sts:AssumeRole", None, ours)])


def publishing(
    where: str, topic: pulumi.Input[str], key: pulumi.Input[str], names: AwsNames
) -> pulumi.Output[str] | str:
    """The role publishes to the one topic, and uses its key through that alone.

    An event that goes to an encrypted topic without a role carries no source that a key policy could ask for.

    Source: Amazon SNS Developer Guide, "Key management", the section on event sources.
    """
    through = {"StringEquals": {"kms:ViaService": names.service("sns")}}
    return document(
        where,
        ROLE,
        [
            allow("Publish", None, "sns:Publish", topic),
            allow("Encrypt", None, ("kms:Decrypt", "kms:GenerateDataKey*"), key, through),
        ],
    )
