"""The calls that must raise an alarm, by what they change."""

from __future__ import annotations

from typing import Final

from strongroom.controls.detection.events import call, calls, root_use

AUDIT: Final = calls("cloudtrail", "StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors")
IDENTITY: Final = calls(
    "iam",
    "PutRolePolicy",
    "DeleteRolePolicy",
    "AttachRolePolicy",
    "DetachRolePolicy",
    "CreatePolicyVersion",
    "PutUserPolicy",
    "AttachUserPolicy",
    "UpdateAssumeRolePolicy",
)
KEYS: Final = calls("kms", "DisableKey", "ScheduleKeyDeletion")
KEY_POLICIES: Final = calls("kms", "PutKeyPolicy")
NETWORK: Final = calls(
    "ec2",
    "AuthorizeSecurityGroupIngress",
    "AuthorizeSecurityGroupEgress",
    "CreateRoute",
    "ReplaceRoute",
    "AttachInternetGateway",
    "ModifyVpcEndpoint",
    "DeleteVpcEndpoints",
)
STORES: Final = calls(
    "s3",
    "PutBucketPolicy",
    "DeleteBucketPolicy",
    "PutBucketAcl",
    # The API is called PutPublicAccessBlock; CloudTrail records it under the name of the right.
    "PutBucketPublicAccessBlock",
    "DeleteBucketPublicAccessBlock",
)
ROOT: Final = root_use()
ALARMS: Final = (
    *calls("monitoring", "DeleteAlarms", "DisableAlarmActions"),
    *calls("logs", "DeleteLogGroup", "DeleteMetricFilter"),
)
ALL: Final = (*AUDIT, *ALARMS, *IDENTITY, *KEYS, *KEY_POLICIES, *NETWORK, *STORES, *ROOT)
# What an environment does all day: a pattern that takes these as well tells nothing.
ROUTINE: Final = (
    call("s3", "ListBuckets", read_only=True),
    call("kms", "DescribeKey", read_only=True),
    call("ec2", "DescribeInstances", read_only=True),
    call("sts", "AssumeRole", read_only=True),
)
