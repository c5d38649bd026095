"""Each trail and event data store is encrypted with a customer-managed key."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.own_key import own_key

EVENT_DATA_STORE = "aws:cloudtrail/eventDataStore:EventDataStore"
_KEY_ARN = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
_WIRED = hole("aws:kms/key:Key", "audit", "arn")

CONTROL = Control(
    id="trail_uses_customer_key",
    concept="audit",
    title="Each trail and event data store is encrypted with a customer-managed key",
    why="Who reads the record and who reads the data are different people, so their keys are too.",
    severity="medium",
    requirements=("A3",),
    threats=("ML05",),
    sources={
        "cdk_nag": ("NIST.800.53.R5-CloudTrailEncryptionEnabled",),
        "checkov": ("CKV_AWS_294", "CKV_AWS_35"),
        "cis_aws_7.0": ("4.5",),
        "prowler": ("cloudtrail_kms_encryption_enabled",),
        "pulumi_nist_pack": ("aws/cloudtrail-kms-encryption-enabled",),
        "security_hub": ("CloudTrail.2",),
        "trivy": ("AWS-0015",),
    },
    cases=(
        Case(
            types=(TRAIL, EVENT_DATA_STORE),
            judge=own_key("kmsKeyId", "set kmsKeyId to the ARN of the audit key"),
            passes=(
                example(part(TRAIL, "all", {"kmsKeyId": _WIRED}), part("aws:kms/key:Key", "audit")),
                example(part(TRAIL, "all", {"kmsKeyId": _KEY_ARN})),
                example(part(EVENT_DATA_STORE, "all", {"kmsKeyId": "alias/audit"})),
            ),
            fails=(
                example(part(TRAIL, "all", {})),
                example(part(TRAIL, "all", {"kmsKeyId": ""})),
                example(part(TRAIL, "all", {"kmsKeyId": "alias/aws/s3"})),
                example(part(EVENT_DATA_STORE, "all", {})),
            ),
            unknown=(
                example(part(TRAIL, "all", {"kmsKeyId": UNKNOWN})),
                example(part(TRAIL, "all", {"kmsKeyId": _WIRED})),
            ),
        ),
    ),
)
