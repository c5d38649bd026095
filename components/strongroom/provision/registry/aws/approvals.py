"""What happens on an approval: one event, one encrypted queue that nobody else fills, and one for what was lost."""

import json
from collections.abc import Sequence
from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, appliers, names_of, tags
from ...context import Context
from ...perimeter.aws import outside_principals, own_work, perimeter_of
from ...policy.aws import Conditions, Statement, allow, deny, document, service
from .. import RegistryArgs

APPROVED: Final = "approved"
LOST: Final = "approved-lost"
WAITING: Final = "approved-waiting"
QUEUE: Final = ("queue policy", 8_192)
KEPT_SECONDS: Final = 14 * 24 * 3600
RETRIED_SECONDS: Final = 24 * 3600
WAITING_SECONDS: Final = 24 * 3600
TRIES: Final = 5
TAKE: Final = ("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:ReceiveMessage")
LOOK: Final = ("sqs:GetQueueAttributes", "sqs:GetQueueUrl")
# SQS takes seven in a statement; those of tags are left out, since a queue's tags admit nobody.
SETTINGS: Final = (
    "sqs:AddPermission",
    "sqs:DeleteQueue",
    "sqs:PurgeQueue",
    "sqs:RemovePermission",
    "sqs:SetQueueAttributes",
    "sqs:StartMessageMoveTask",
)


def approvals(component: AwsComponent, name: str, where: str, args: RegistryArgs, groups: Sequence[str]) -> None:
    """Makes the rule, the queue, and the queue of what could not be delivered or was not taken."""
    context = args["context"]
    names = names_of(context)
    lost, lost_policy = _queue(component, f"{name}-lost", where, args, LOST, None)
    _, policy = _queue(component, name, where, args, APPROVED, lost)
    rule = aws.cloudwatch.EventRule(
        name,
        name=names.of(APPROVED),
        description=f"{names.prefix}: a model version was approved",
        event_pattern=pattern(context, groups),
        state="ENABLED",
        tags=tags(context, APPROVED),
        opts=component.child(),
    )
    aws.cloudwatch.EventTarget(
        name,
        rule=rule.name,
        target_id=APPROVED,
        arn=names.queue_arn(APPROVED),
        dead_letter_config=aws.cloudwatch.EventTargetDeadLetterConfigArgs(arn=names.queue_arn(LOST)),
        retry_policy=aws.cloudwatch.EventTargetRetryPolicyArgs(
            maximum_event_age_in_seconds=RETRIED_SECONDS, maximum_retry_attempts=185
        ),
        opts=component.child(after=[lost_policy, policy]),
    )
    if "topic" in args:
        _alarms(component, name, args, args["topic"])


def pattern(context: Context, groups: Sequence[str]) -> str:
    """The one event: a version of one of our groups whose status is exactly Approved.

    Without the status every change would deploy, a rejection too. Nobody but SageMaker sends events of `aws.` sources.
    """
    event = {
        "account": [context["account"]],
        "region": [context["region"]],
        "source": ["aws.sagemaker"],
        "detail-type": ["SageMaker Model Package State Change"],
        "detail": {"ModelApprovalStatus": ["Approved"], "ModelPackageGroupName": sorted(groups)},
    }
    return json.dumps(event, sort_keys=True, separators=(",", ":"))


def statements(args: RegistryArgs, purpose: str) -> list[Statement]:
    """Who fills, takes from and changes the queue `purpose`: EventBridge for our rule, the deployers, the appliers.

    Source: Amazon SQS Developer Guide, "Access control", "Amazon SQS policy quotas"; EventBridge User Guide,
    "Resource-based policies".
    """
    context = args["context"]
    names = names_of(context)
    queue = names.queue_arn(purpose)
    inside = perimeter_of(context)
    ours: Conditions = {"ArnEquals": {"aws:SourceArn": names.event_rule_arn(APPROVED)}, **own_work(inside)}
    takers = list(args.get("deployers", []))
    found = [
        deny("TlsOnly", "sqs:*", queue, {"Bool": {"aws:SecureTransport": "false"}}),
        deny("AccountOnly", "sqs:*", queue, outside_principals(inside)),
        # Whoever could send could forge an approval.
        deny(
            "OnlyTheRuleSends",
            "sqs:SendMessage",
            queue,
            {"ArnNotEquals": {"aws:SourceArn": names.event_rule_arn(APPROVED)}},
        ),
        deny("OnlyDeployersTake", TAKE, queue, {"ArnNotLike": {"aws:PrincipalArn": takers}} if takers else None),
        deny("OnlyAppliersChange", SETTINGS, queue, {"ArnNotLike": {"aws:PrincipalArn": appliers(context)}}),
        allow("Events", service("events.amazonaws.com"), "sqs:SendMessage", queue, ours),
    ]
    if takers:
        found.append(allow("Take", names.root, (*LOOK, *TAKE), queue, {"ArnLike": {"aws:PrincipalArn": takers}}))
    return found


def _queue(
    component: AwsComponent, name: str, where: str, args: RegistryArgs, purpose: str, lost: "aws.sqs.Queue | None"
) -> "tuple[aws.sqs.Queue, aws.sqs.QueuePolicy]":
    """A queue under the key, and its policy; what is not taken from it goes to `lost`, where that is given."""
    context = args["context"]
    queue = aws.sqs.Queue(
        name,
        name=names_of(context).of(purpose),
        kms_master_key_id=args["key"],
        kms_data_key_reuse_period_seconds=300,
        message_retention_seconds=KEPT_SECONDS,
        visibility_timeout_seconds=300,
        receive_wait_time_seconds=20,
        redrive_policy=_text({"deadLetterTargetArn": lost.arn, "maxReceiveCount": TRIES}) if lost else None,
        tags=tags(context, purpose),
        opts=component.child(),
    )
    policy = aws.sqs.QueuePolicy(
        name,
        queue_url=queue.url,
        policy=document(where, QUEUE, statements(args, purpose)),
        opts=component.child(),
    )
    return queue, policy


def _alarms(component: AwsComponent, name: str, args: RegistryArgs, topic: pulumi.Input[str]) -> None:
    """Both are silence otherwise: what nobody takes is gone after a fortnight."""
    names = names_of(args["context"])
    for purpose, queue, metric, most, told in (
        (LOST, LOST, "ApproximateNumberOfMessagesVisible", 0, "could not be delivered"),
        (WAITING, APPROVED, "ApproximateAgeOfOldestMessage", WAITING_SECONDS, "waits for more than a day"),
    ):
        aws.cloudwatch.MetricAlarm(
            f"{name}-{purpose}",
            name=names.of(purpose),
            alarm_description=f"{names.prefix}: an approval {told}",
            namespace="AWS/SQS",
            metric_name=metric,
            dimensions={"QueueName": names.of(queue)},
            statistic="Maximum",
            period=300,
            evaluation_periods=1,
            threshold=most,
            comparison_operator="GreaterThanThreshold",
            treat_missing_data="notBreaching",
            actions_enabled=True,
            alarm_actions=[topic],
            tags=tags(args["context"], purpose),
            opts=component.child(),
        )


def _text(value: object) -> pulumi.Output[str]:
    return pulumi.Output.json_dumps(value, sort_keys=True, separators=(",", ":"))
