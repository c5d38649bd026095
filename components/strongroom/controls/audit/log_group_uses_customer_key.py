"""Each log group is encrypted with a customer-managed key."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.own_key import own_key

_WIRED = hole("aws:kms/key:Key", "logs", "arn")

CONTROL = Control(
    id="log_group_uses_customer_key",
    concept="audit",
    title="Log groups are encrypted with a customer-managed key",
    why="Training logs print data, and the trail's log group tells what is watched.",
    severity="medium",
    requirements=("A3", "K1"),
    threats=("ML05",),
    sources={
        "cdk_nag": ("NIST.800.53.R5-CloudWatchLogGroupEncrypted",),
        "checkov": ("CKV_AWS_158",),
        "prowler": ("cloudwatch_log_group_kms_encryption_enabled",),
        "pulumi_nist_pack": ("aws/cloudwatch-log-group-kms-encryption-enabled",),
        "trivy": ("AWS-0017",),
    },
    cases=(
        Case(
            types=(LOG_GROUP,),
            judge=own_key(
                "kmsKeyId",
                "set kmsKeyId to the ARN of a key whose policy admits logs.<region>.amazonaws.com",
            ),
            passes=(
                example(part(LOG_GROUP, "trail", {"kmsKeyId": _WIRED}), part("aws:kms/key:Key", "logs")),
                example(part(LOG_GROUP, "trail", {"kmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"})),
            ),
            fails=(
                example(part(LOG_GROUP, "trail", {})),
                example(part(LOG_GROUP, "trail", {"kmsKeyId": ""})),
            ),
            unknown=(
                example(part(LOG_GROUP, "trail", {"kmsKeyId": UNKNOWN})),
                example(part(LOG_GROUP, "trail", {"kmsKeyId": _WIRED})),
            ),
        ),
    ),
)
