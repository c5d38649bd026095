"""The documents around the trail: who takes its role, what the role may do, who may publish alarms."""

from typing import Final

import pulumi

from ....spec.names import AwsNames
from ...context import Context
from ...perimeter.aws import both, outside_principals, own_work, perimeter_of
from ...policy.aws import ROLE, TOPIC, TRUST, allow, deny, document, service

Text = pulumi.Output[str] | str

# What the policy of a topic can speak of.
_OF_TOPIC: Final = (
    "sns:AddPermission",
    "sns:DeleteTopic",
    "sns:GetTopicAttributes",
    "sns:ListSubscriptionsByTopic",
    "sns:Publish",
    "sns:RemovePermission",
    "sns:SetTopicAttributes",
    "sns:Subscribe",
)


def trust(where: str, context: Context, trail: str) -> Text:
    """Only CloudTrail takes the role, only for this trail."""
    ours = {"StringEquals": {"aws:SourceAccount": context["account"], "aws:SourceArn": trail}}
    return document(where, TRUST, [allow("Trail", service("cloudtrail.amazonaws.com"), "sts:AssumeRole", None, ours)])


def delivery(where: str, context: Context, group: str) -> Text:
    """The role writes the trail's own streams and nothing else."""
    streams = f"{group}:log-stream:{context['account']}_CloudTrail_{context['region']}*"
    return document(where, ROLE, [allow("Deliver", None, ("logs:CreateLogStream", "logs:PutLogEvents"), streams)])


def publishing(where: str, context: Context, names: AwsNames, topic: str) -> Text:
    """Only this environment's alarms and this account's budgets publish, only over TLS; no other account does anything.

    Source: SNS Developer Guide, "Example cases for Amazon SNS access control".
    """
    inside = perimeter_of(context)
    ours = own_work(inside)
    alarms = both(ours, {"ArnLike": {"aws:SourceArn": names.alarm_arn("*")}})
    budgets = both(ours, {"ArnLike": {"aws:SourceArn": f"arn:{names.partition}:budgets::{names.account}:*"}})
    return document(
        where,
        TOPIC,
        [
            allow("Alarms", service("cloudwatch.amazonaws.com"), "sns:Publish", topic, alarms),
            allow("Budgets", service("budgets.amazonaws.com"), "sns:Publish", topic, budgets),
            deny("TlsOnly", "sns:Publish", topic, {"Bool": {"aws:SecureTransport": "false"}}),
            deny("AccountOnly", _OF_TOPIC, topic, outside_principals(inside)),
        ],
    )
