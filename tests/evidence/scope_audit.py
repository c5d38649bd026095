"""The inputs of records, alarms and those who are told that a requirement names."""

from __future__ import annotations

from typing import Final

from tests.evidence.scope import FOREIGN_KEY, Scope, Weaker, weaker

AUDIT: Final[dict[str, Scope]] = {
    "aws:cloudtrail/trail:Trail": Scope(
        {
            "isMultiRegionTrail": ("A1", "flag"),
            "includeGlobalServiceEvents": ("A1", "flag"),
            "enableLogging": ("A1", "flag"),
            "enableLogFileValidation": ("A4", "flag"),
            "kmsKeyId": ("A3", weaker("alias/aws/cloudtrail", FOREIGN_KEY)),
            "cloudWatchLogsGroupArn": ("A5", weaker()),
            "cloudWatchLogsRoleArn": ("A5", weaker()),
            "advancedEventSelectors": ("A2", "list"),
        },
        companion="A1",
    ),
    "aws:cloudwatch/logGroup:LogGroup": Scope(
        {
            "kmsKeyId": ("A3", weaker(FOREIGN_KEY)),
            "retentionInDays": ("A1", Weaker((1, 90))),
            "skipDestroy": ("B10", "flag"),
            "deletionProtectionEnabled": ("A4", "flag"),
            "logGroupClass": ("A5", Weaker(("INFREQUENT_ACCESS",))),
        },
        companion="A1",
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
            "threshold": ("A5", Weaker((1_000_000_000,))),
            "comparisonOperator": ("A5", Weaker(("LessThanThreshold", "LessThanOrEqualToThreshold"))),
            "evaluationPeriods": ("A5", Weaker((100,))),
            "metricName": ("A5", Weaker(("another",))),
            "namespace": ("A5", Weaker(("Another",))),
            "statistic": ("A5", Weaker(("Minimum",))),
        },
        companion="A5",
    ),
    "aws:sns/topic:Topic": Scope({"kmsMasterKeyId": ("A5", weaker("alias/aws/sns", FOREIGN_KEY))}, companion="A5"),
    "aws:sns/topicPolicy:TopicPolicy": Scope({"policy": ("A5", "policy")}, companion="A5"),
    "aws:sns/topicSubscription:TopicSubscription": Scope(
        {"topic": ("A5", Weaker(("arn:aws:sns:eu-west-1:999999999999:another",)))}, companion="A5"
    ),
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": Scope({"policyDocument": ("A4", "policy")}),
}
