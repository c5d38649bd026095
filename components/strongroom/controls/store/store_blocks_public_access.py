"""A bucket refuses public access by every route."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, PUBLIC_ACCESS_BLOCK, bucket, setting, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole
from strongroom.controls.judges import field
from strongroom.controls.requirement import equals
from strongroom.plan.value import Value

FLAGS = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
_FIX = "add a BucketPublicAccessBlock with all four flags true"
_BLOCK = PUBLIC_ACCESS_BLOCK[0]

blocks_public_access = setting(
    PUBLIC_ACCESS_BLOCK, _FIX, *(field(flag, equals(True), f"set {flag} to true") for flag in FLAGS)
)


def _flags(**changes: Value) -> dict[str, Value]:
    return {**dict.fromkeys(FLAGS, True), **changes}


CONTROL = Control(
    id="store_blocks_public_access",
    concept="store",
    title="Every bucket refuses public access by every route",
    why="A public bucket is the shortest way to lose a model, and one open flag of the four is enough.",
    severity="critical",
    requirements=("B1",),
    threats=("ML02", "ML05", "AML.T0035"),
    sources={
        "aws_ai_security_framework": ("AISF-DATA-04",),
        "cdk_nag": ("AwsSolutions-S2", "NIST.800.53.R5-S3BucketLevelPublicAccessProhibited"),
        "checkov": ("CKV2_AWS_6", "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56"),
        "cis_aws_7.0": ("3.1.4",),
        "prowler": ("s3_bucket_level_public_access_block",),
        "pulumi_nist_pack": ("aws/s3-bucket-public-access-block",),
        "security_hub": ("S3.8",),
        "trivy": ("AWS-0086", "AWS-0087", "AWS-0091", "AWS-0093", "AWS-0094"),
    },
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=blocks_public_access,
            passes=(
                example(bucket(), side(_BLOCK, _flags())),
                example(bucket(type_=BUCKET_V2), side(_BLOCK, _flags())),
                example(bucket(), side(_BLOCK, _flags(), hole(BUCKET_TYPES[0], "data", "bucket"))),
            ),
            fails=(
                example(bucket()),
                *(example(bucket(), side(_BLOCK, _flags(**{flag: False}))) for flag in FLAGS),
                example(bucket(), side(_BLOCK, {"blockPublicAcls": True})),
                example(bucket(), side(_BLOCK, _flags(), "another")),
            ),
            unknown=(
                *(example(bucket(), side(_BLOCK, _flags(**{flag: UNKNOWN}))) for flag in FLAGS),
                example(bucket(), side(_BLOCK, _flags(), UNKNOWN)),
            ),
        ),
    ),
)
