"""The inputs that a requirement on keys, stores or audit names, and what a weaker value of each is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from strongroom.plan.value import Value

Kind: TypeAlias = Literal["flag", "policy", "list"]


@dataclass(frozen=True)
class Weaker:
    """Values that weaken an input; `removable` where leaving it out weakens it too."""

    values: tuple[Value, ...]
    removable: bool = False


@dataclass(frozen=True)
class Scope:
    """What is edited of one type: its inputs, the resource as a companion, and its lasting beyond the stack."""

    inputs: dict[str, tuple[str, Kind | Weaker]] = field(default_factory=dict)
    companion: str = ""
    lasting: str = ""


def weaker(*values: Value) -> Weaker:
    """Any of these values weakens the input, and so does leaving it out."""
    return Weaker(values, removable=True)


_FOREIGN_KEY: Final = "arn:aws:kms:eu-west-1:999999999999:key/00000000-0000-0000-0000-000000000000"

SCOPE: Final[dict[str, Scope]] = {
    "aws:kms/key:Key": Scope(
        {
            "enableKeyRotation": ("K2", "flag"),
            "rotationPeriodInDays": ("K2", Weaker((400, 2560))),
            "deletionWindowInDays": ("K7", Weaker((7, 29))),
            "bypassPolicyLockoutSafetyCheck": ("K7", "flag"),
            "isEnabled": ("K1", "flag"),
            "policy": ("K4", "policy"),
        },
        lasting="K7",
    ),
    "aws:s3/bucket:Bucket": Scope(
        {"forceDestroy": ("B10", "flag"), "objectLockEnabled": ("B8", "flag")},
        lasting="B10",
    ),
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Scope(
        {
            "blockPublicAcls": ("B1", "flag"),
            "blockPublicPolicy": ("B1", "flag"),
            "ignorePublicAcls": ("B1", "flag"),
            "restrictPublicBuckets": ("B1", "flag"),
        },
        companion="B1",
    ),
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": Scope(
        {
            "blockPublicAcls": ("B1", "flag"),
            "blockPublicPolicy": ("B1", "flag"),
            "ignorePublicAcls": ("B1", "flag"),
            "restrictPublicBuckets": ("B1", "flag"),
        },
    ),
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": Scope(
        {"rule.objectOwnership": ("B1", Weaker(("ObjectWriter", "BucketOwnerPreferred")))},
        companion="B1",
    ),
    "aws:s3/bucketVersioning:BucketVersioning": Scope(
        {"versioningConfiguration.status": ("B7", Weaker(("Suspended", "Disabled")))},
        companion="B7",
    ),
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": Scope(
        {
            "rules": ("B2", "list"),
            "rules[0].applyServerSideEncryptionByDefault": ("B2", weaker()),
            "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm": ("B2", weaker("AES256")),
            "rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId": ("B2", weaker("alias/aws/s3", _FOREIGN_KEY)),
            "rules[0].blockedEncryptionTypes": ("B3", Weaker((["NONE"],), removable=True)),
        },
        companion="B2",
    ),
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": Scope(
        {
            "rule.defaultRetention.mode": ("B8", weaker("GOVERNANCE")),
            "rule.defaultRetention.days": ("B8", weaker(1)),
            "rule.defaultRetention": ("B8", weaker()),
        },
        companion="B8",
    ),
    "aws:s3/bucketLogging:BucketLogging": Scope({"targetBucket": ("B9", weaker("nowhere"))}, companion="B9"),
    "aws:s3/bucketPolicy:BucketPolicy": Scope({"policy": ("B5", "policy")}, companion="B4"),
    "aws:cloudtrail/trail:Trail": Scope(
        {
            "isMultiRegionTrail": ("A1", "flag"),
            "includeGlobalServiceEvents": ("A1", "flag"),
            "enableLogging": ("A1", "flag"),
            "enableLogFileValidation": ("A4", "flag"),
            "kmsKeyId": ("A3", weaker("alias/aws/cloudtrail", _FOREIGN_KEY)),
            "cloudWatchLogsGroupArn": ("A5", weaker()),
            "cloudWatchLogsRoleArn": ("A5", weaker()),
            "advancedEventSelectors": ("A2", "list"),
        },
        companion="A1",
    ),
    "aws:cloudwatch/logGroup:LogGroup": Scope(
        {
            "kmsKeyId": ("A3", weaker(_FOREIGN_KEY)),
            "retentionInDays": ("A1", Weaker((1, 90))),
            "skipDestroy": ("B10", "flag"),
            "deletionProtectionEnabled": ("A4", "flag"),
            "logGroupClass": ("A5", Weaker(("INFREQUENT_ACCESS",))),
        },
        lasting="B10",
    ),
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": Scope(
        {
            "pattern": ("A5", weaker("", "{ $.eventName = Nothing }")),
            "metricTransformation.value": ("A5", Weaker(("0",))),
            "metricTransformation.name": ("A5", Weaker(("another",))),
            "metricTransformation.namespace": ("A5", Weaker(("Another",))),
            "logGroupName": ("A5", Weaker(("another",))),
        },
        companion="A5",
    ),
    "aws:cloudwatch/metricAlarm:MetricAlarm": Scope(
        {
            "alarmActions": ("A5", Weaker(([],), removable=True)),
            "actionsEnabled": ("A5", "flag"),
            "threshold": ("A5", Weaker((1000,))),
            "comparisonOperator": ("A5", Weaker(("LessThanThreshold", "LessThanOrEqualToThreshold"))),
            "evaluationPeriods": ("A5", Weaker((100,))),
            "metricName": ("A5", Weaker(("another",))),
            "namespace": ("A5", Weaker(("Another",))),
            "statistic": ("A5", Weaker(("Minimum",))),
        },
        companion="A5",
    ),
    "aws:sns/topic:Topic": Scope({"kmsMasterKeyId": ("A5", weaker("alias/aws/sns", _FOREIGN_KEY))}, companion="A5"),
    "aws:sns/topicPolicy:TopicPolicy": Scope({"policy": ("A5", "policy")}, companion="A5"),
    "aws:sns/topicSubscription:TopicSubscription": Scope(
        {"topic": ("A5", Weaker(("arn:aws:sns:eu-west-1:999999999999:another",)))}, companion="A5"
    ),
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": Scope({"policyDocument": ("A4", "policy")}),
}
