"""The component for a trail, its log group, and the alarms over it."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts.aws_logs import retention
from ...account.aws import AwsComponent, check_bucket, check_key_arn, names_of, tags
from ...arguments import Mistakes, read
from .. import LEAST_RETENTION_DAYS, AuditArgs, check_audit
from .alarm import alarm_on
from .policies import delivery, publishing, trust
from .selectors import selectors
from .watches import watches

PURPOSE: Final = "audit"


class AwsAudit(AwsComponent):
    """Records every management call of every region and every read and write of the environment's stores into a locked
    store, digest-chained, and tells people when keys, roles, stores, network or the record itself change.

    Makes: a multi-region trail with advanced selectors; a log group for it, its role; a filter and an alarm for each
    watch (also use of the root user and of break-glass roles); an encrypted topic with its policy and subscriptions.
    Does not: make the store or the keys; they are passed in, so that they can stand in another account.
    AWS cannot: confirm an e-mail subscription by itself: until each recipient has followed the link, nobody hears.

    Args:
        name: its logical name.
        args: AuditArgs.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong.

    Source: CloudTrail User Guide, "Security best practices", "Advanced event selectors"; requirements A1 to A5.

    """

    trail: pulumi.Output[str]
    """The trail's ARN, known before it exists."""
    log_group: pulumi.Output[str]
    """The name of the log group that receives the trail's events."""
    topic: pulumi.Output[str]
    """The ARN of the topic that alarms publish to."""

    def __init__(self, name: str, args: AuditArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Audit '{name}'")
        args = read(mistakes, args, AuditArgs)
        check_audit(mistakes, args)
        check_bucket(mistakes, "store", args["store"])
        for n, recorded in enumerate(args["records"]):
            check_bucket(mistakes, f"records[{n}]", recorded)
        for argument, key in (("key", args["key"]), ("store_key", args["store_key"])):
            check_key_arn(mistakes, argument, key)
        super().__init__("strongroom:index:AwsAudit", name, args["context"], mistakes, opts)
        self._where = mistakes.where
        group = self._group(name, args)
        self._trail(name, args, group)
        topic = self._topic(name, args)
        self._alarms(name, args, group, topic)
        names = names_of(args["context"])
        self.seal(
            {"trail": pulumi.Output.from_input(names.trail_arn(PURPOSE)), "log_group": group.name, "topic": topic.arn}
        )

    def _group(self, name: str, args: AuditArgs) -> "aws.cloudwatch.LogGroup":
        return aws.cloudwatch.LogGroup(
            name,
            name=names_of(args["context"]).log_group(PURPOSE),
            kms_key_id=args["key"],
            retention_in_days=retention(args.get("retention_days", LEAST_RETENTION_DAYS)),
            tags=tags(args["context"], PURPOSE),
            opts=self.child(protect=True, kept=True),
        )

    def _trail(self, name: str, args: AuditArgs, group: "aws.cloudwatch.LogGroup") -> None:
        context = args["context"]
        names = names_of(context)
        role = aws.iam.Role(
            name,
            name=names.role("audit"),
            path=names.path,
            assume_role_policy=trust(self._where, context, names.trail_arn(PURPOSE)),
            permissions_boundary=args.get("boundary"),
            tags=tags(context, PURPOSE),
            opts=self.child(),
        )
        policy = aws.iam.RolePolicy(
            name,
            name="deliver",
            role=role.name,
            policy=delivery(self._where, context, names.log_group_arn(PURPOSE)),
            opts=self.child(after=[group]),
        )
        aws.cloudtrail.Trail(
            name,
            name=names.of(PURPOSE),
            s3_bucket_name=args["store"],
            kms_key_id=args["store_key"],
            is_multi_region_trail=True,
            include_global_service_events=True,
            enable_log_file_validation=True,
            enable_logging=True,
            cloud_watch_logs_group_arn=f"{names.log_group_arn(PURPOSE)}:*",
            cloud_watch_logs_role_arn=names.role_arn("audit"),
            advanced_event_selectors=selectors(names.partition, args["records"]),
            tags=tags(context, PURPOSE),
            opts=self.child(protect=True, after=[group, policy]),
        )

    def _topic(self, name: str, args: AuditArgs) -> "aws.sns.Topic":
        context = args["context"]
        names = names_of(context)
        topic = aws.sns.Topic(
            name,
            name=names.of("alarms"),
            kms_master_key_id=args["key"],
            tags=tags(context, "alarms"),
            opts=self.child(),
        )
        aws.sns.TopicPolicy(
            name,
            arn=topic.arn,
            policy=publishing(self._where, context, names, names.topic_arn("alarms")),
            opts=self.child(),
        )
        for address in sorted(set(args["tell"])):
            aws.sns.TopicSubscription(
                f"{name}-{address}", topic=topic.arn, protocol="email", endpoint=address, opts=self.child()
            )
        return topic

    def _alarms(self, name: str, args: AuditArgs, group: "aws.cloudwatch.LogGroup", topic: "aws.sns.Topic") -> None:
        for watch, pattern in watches(args["context"]).items():
            alarm_on(
                self,
                f"{name}-{watch}",
                args["context"],
                f"{watch}-changes",
                group=group.name,
                pattern=pattern,
                words=f"somebody changed or used what only few may: {watch}",
                topic=topic.arn,
                tags=tags(args["context"], "alarms"),
            )
