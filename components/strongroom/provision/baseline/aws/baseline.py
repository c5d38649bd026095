"""The component for what an account has once per region."""

from collections.abc import Sequence
from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_bucket, check_key_arn, names_of, tags
from ...arguments import Mistakes, read
from ...audit.aws.alarm import alarm_on
from .. import BaselineArgs
from .findings import COUNTED, FINDINGS, POSTURE, THREATS, delivery
from .recorder import OWN, ROLES, RULES, recorder_role
from .services import LOG_GROUPS, features, scanning, standard

PURPOSE: Final = "baseline"


class AwsBaseline(AwsComponent):
    """An account that no bucket, snapshot or image of it leaves, whose threats, configuration and posture are watched.

    Makes: the account's S3 public access block; a GuardDuty detector with every protection that the partition has; a
    Config recorder with its service-linked role, its delivery and rules; an Access Analyzer for access from outside;
    Security Hub with AWS's foundational standard; scanning of every image; encryption of every volume; blocks on
    public snapshots and images; session tokens for instance metadata; the log groups that all jobs share; event rules
    that write severe findings into a log group, and an alarm over it that tells a topic.
    Does not: block internet gateways for the whole account, since that would cut off every other network in it; look
    for unused access, which AWS charges by the role; set a password policy, since there are no users. What the account
    has once stays when the stack is destroyed; the event rules and their alarm go with it.
    AWS cannot: hold two detectors, recorders or outside-access analyzers in one region: the second stack that is told
    to own the baseline fails, so one environment owns it and the others find it present.

    Args:
        name: its logical name.
        args: BaselineArgs; the store and its key admit Config by `recorder`.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong.

    Source: CIS AWS Foundations Benchmark; AWS Foundational Security Best Practices; requirements A8, A11, B1, T8, V6.

    """

    detector: pulumi.Output[str]
    """The id of the GuardDuty detector."""

    def __init__(self, name: str, args: BaselineArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Baseline '{name}'")
        args = read(mistakes, args, BaselineArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsBaseline", name, args["context"], mistakes, opts)
        self._where, self._args, self._names = mistakes.where, args, names_of(args["context"])
        self._no_public_buckets(name, opts)
        detector = self._threats(name)
        self._configuration(name)
        self._posture(name)
        self._volumes(name)
        self._images(name)
        self._logs(name)
        self._findings(name)
        self.seal({"detector": detector})

    def _once(self, *after: pulumi.Resource) -> pulumi.ResourceOptions:
        """Destroying the stack of one team must not switch off the account."""
        return self.child(after=after, kept=True)

    def _tags(self) -> dict[str, str]:
        return tags(self._args["context"], PURPOSE)

    def _no_public_buckets(self, name: str, opts: pulumi.ResourceOptions | None) -> None:
        # The environment made it itself before there was this component.
        before = [pulumi.Alias(name=name, parent=opts.parent)] if opts and opts.parent else []
        aws.s3.AccountPublicAccessBlock(
            name,
            account_id=self._args["context"]["account"],
            block_public_acls=True,
            block_public_policy=True,
            ignore_public_acls=True,
            restrict_public_buckets=True,
            opts=pulumi.ResourceOptions.merge(self._once(), pulumi.ResourceOptions(aliases=before)),
        )

    def _threats(self, name: str) -> pulumi.Output[str]:
        detector = aws.guardduty.Detector(
            name,
            enable=True,
            finding_publishing_frequency="FIFTEEN_MINUTES",
            tags=self._tags(),
            opts=self._once(),
        )
        for feature in features(self._names.partition):
            aws.guardduty.DetectorFeature(
                f"{name}-{feature.lower().replace('_', '-')}",
                detector_id=detector.id,
                name=feature,
                status="ENABLED",
                opts=self._once(),
            )
        return detector.id

    def _configuration(self, name: str) -> None:
        """AWS starts a recorder only once it has where to deliver, and runs rules only on what is recorded."""
        names = self._names
        recorder = aws.cfg.Recorder(
            name,
            name=names.of("recorder"),
            role_arn=recorder_role(names),
            recording_group=aws.cfg.RecorderRecordingGroupArgs(all_supported=True, include_global_resource_types=True),
            opts=self._once(*self._recorder_role(name)),
        )
        daily = aws.cfg.DeliveryChannelSnapshotDeliveryPropertiesArgs(delivery_frequency="TwentyFour_Hours")
        channel = aws.cfg.DeliveryChannel(
            name,
            name=names.of("recorder"),
            s3_bucket_name=self._args["store"],
            s3_kms_key_arn=self._args["store_key"],
            snapshot_delivery_properties=daily,
            opts=self._once(recorder),
        )
        status = aws.cfg.RecorderStatus(name, name=recorder.name, is_enabled=True, opts=self._once(channel))
        for rule in RULES:
            word = rule.lower().replace("_", "-")
            aws.cfg.Rule(
                f"{name}-{word}",
                name=names.of(word),
                source=aws.cfg.RuleSourceArgs(owner="AWS", source_identifier=rule),
                tags=self._tags(),
                opts=self._once(status),
            )

    def _recorder_role(self, name: str) -> Sequence[pulumi.Resource]:
        if self._args.get("recorder_role", OWN) != OWN:
            return ()
        return (aws.iam.ServiceLinkedRole(name, aws_service_name="config.amazonaws.com", opts=self._once()),)

    def _posture(self, name: str) -> None:
        names = self._names
        aws.accessanalyzer.Analyzer(
            name, analyzer_name=names.of("outside-access"), type="ACCOUNT", tags=self._tags(), opts=self._once()
        )
        hub = aws.securityhub.Account(
            name,
            enable_default_standards=False,
            auto_enable_controls=True,
            control_finding_generator="SECURITY_CONTROL",
            opts=self._once(),
        )
        aws.securityhub.StandardsSubscription(name, standards_arn=standard(names), opts=self._once(hub))

    def _volumes(self, name: str) -> None:
        """An environment has no instances of its own; what somebody starts all the same is held to this."""
        aws.ebs.EncryptionByDefault(name, enabled=True, opts=self._once())
        if "volume_key" in self._args:
            aws.ebs.DefaultKmsKey(name, key_arn=self._args["volume_key"], opts=self._once())
        aws.ebs.SnapshotBlockPublicAccess(name, state="block-all-sharing", opts=self._once())
        aws.ec2.ImageBlockPublicAccess(name, state="block-new-sharing", opts=self._once())
        aws.ec2.InstanceMetadataDefaults(
            name, http_tokens="required", instance_metadata_tags="disabled", opts=self._once()
        )

    def _images(self, name: str) -> None:
        scan_type, frequency = scanning(self._names.partition)
        scanner: list[pulumi.Resource] = []
        if scan_type == "ENHANCED":
            account = self._args["context"]["account"]
            scanner.append(
                aws.inspector2.Enabler(name, account_ids=[account], resource_types=["ECR"], opts=self._once())
            )
        every = aws.ecr.RegistryScanningConfigurationRuleRepositoryFilterArgs(filter="*", filter_type="WILDCARD")
        rule = aws.ecr.RegistryScanningConfigurationRuleArgs(scan_frequency=frequency, repository_filters=[every])
        aws.ecr.RegistryScanningConfiguration(name, scan_type=scan_type, rules=[rule], opts=self._once(*scanner))

    def _logs(self, name: str) -> None:
        """SageMaker makes these groups itself at the first job, without a key and for ever, unless they are there."""
        for group in LOG_GROUPS:
            self._log_group(f"{name}-{group.rsplit('/', 1)[-1].lower()}", group)

    def _log_group(self, name: str, group: str) -> "aws.cloudwatch.LogGroup":
        return aws.cloudwatch.LogGroup(
            name,
            name=group,
            kms_key_id=self._args["key"],
            retention_in_days=365,
            tags=self._tags(),
            opts=self._once(),
        )

    def _findings(self, name: str) -> None:
        """By a log group and an alarm on it, as everything else that people hear of.

        To an encrypted topic the event bus says nothing of its source, so that a key could not tell whose event it is;
        and a role on the target, which would say it, is what AWS advises against where a topic is encrypted.
        """
        names, context = self._names, self._args["context"]
        group = self._log_group(f"{name}-{FINDINGS}", names.log_group(FINDINGS))
        admitted = aws.cloudwatch.LogResourcePolicy(
            name,
            policy_name=names.of(FINDINGS),
            policy_document=delivery(self._where, context),
            opts=self.child(after=[group]),
        )
        for purpose, pattern in (("threats", THREATS), ("posture", POSTURE)):
            self._let_through(name, purpose, pattern, admitted)
        alarm_on(
            self,
            f"{name}-{FINDINGS}",
            context,
            FINDINGS,
            group=group.name,
            pattern=COUNTED,
            words="a threat or a weakness of high severity was found",
            topic=self._args["topic"],
            tags=self._tags(),
        )

    def _let_through(self, name: str, purpose: str, pattern: str, admitted: pulumi.Resource) -> None:
        names = self._names
        rule = aws.cloudwatch.EventRule(
            f"{name}-{purpose}",
            name=names.of(purpose),
            description=f"{names.prefix}: {purpose} of high severity",
            event_pattern=pattern,
            state="ENABLED",
            tags=self._tags(),
            opts=self.child(),
        )
        aws.cloudwatch.EventTarget(
            f"{name}-{purpose}",
            rule=rule.name,
            target_id=FINDINGS,
            arn=names.log_group_arn(FINDINGS),
            opts=self.child(after=[admitted]),
        )


def _check(mistakes: Mistakes, args: BaselineArgs) -> None:
    check_bucket(mistakes, "store", args["store"])
    for argument, key in (
        ("key", args["key"]),
        ("store_key", args["store_key"]),
        ("volume_key", args.get("volume_key")),
    ):
        check_key_arn(mistakes, argument, key)
    topic = r"arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+"
    example = "arn:aws:sns:eu-west-1:111122223333:fraud-dev-alarms"
    mistakes.match(topic, "topic", args["topic"], "the ARN of a topic", example)
    mistakes.one_of(ROLES, "recorder_role", args.get("recorder_role", OWN), "a choice")
