"""Objects are versioned."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, VERSIONING, bucket, setting, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole
from strongroom.controls.judges import field
from strongroom.controls.requirement import equals
from strongroom.plan.value import Value

_FIX = 'add a BucketVersioning with versioningConfiguration.status "Enabled"'
_NEW, _OLD = VERSIONING


def _status(value: Value) -> dict[str, Value]:
    return {"versioningConfiguration": {"status": value}}


CONTROL = Control(
    id="store_is_versioned",
    concept="store",
    title="Objects are versioned",
    why="Poisoned data or weights can be rolled back, and compared with what was there before.",
    severity="high",
    requirements=("B7",),
    threats=("ML02", "ML10", "AML.T0059"),
    sources={
        "aws_config": ("conformance-pack-ai-ml/s3-bucket-versioning-enabled",),
        "cdk_nag": ("NIST.800.53.R5-S3BucketVersioningEnabled",),
        "checkov": ("CKV_AWS_21",),
        "finos_ccc": ("CCC.ObjStor.CN05",),
        "prowler": ("s3_bucket_object_versioning",),
        "pulumi_nist_pack": ("aws/s3-bucket-versioning",),
        "security_hub": ("S3.14",),
        "trivy": ("AWS-0090",),
    },
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=setting(
                VERSIONING,
                _FIX,
                field("versioningConfiguration.status", equals("Enabled"), _FIX),
                inline={
                    "versioning": field("versioning.enabled", equals(True), "set versioning.enabled to true"),
                    "versionings": field("versionings[*].enabled", equals(True), "set versionings[0].enabled to true"),
                },
            ),
            passes=(
                example(bucket(), side(_NEW, _status("Enabled"))),
                example(bucket(type_=BUCKET_V2), side(_OLD, _status("Enabled"))),
                example(bucket(), side(_NEW, _status("Enabled"), hole(BUCKET_TYPES[0], "data", "id"))),
                example(bucket({"versioning": {"enabled": True}})),
                example(bucket({"versionings": [{"enabled": True}]}, type_=BUCKET_V2)),
            ),
            fails=(
                example(bucket()),
                example(bucket(), side(_NEW, _status("Suspended"))),
                example(bucket(), side(_NEW, {})),
                example(bucket({"versioning": {"enabled": False}})),
                example(bucket({"versioning": {}})),
                example(bucket({"versionings": []}, type_=BUCKET_V2)),
                example(bucket({"versioning": {"enabled": True}}), side(_NEW, _status("Suspended"))),
                example(bucket(), side(_NEW, _status("Enabled"), "another")),
            ),
            unknown=(
                example(bucket(), side(_NEW, _status(UNKNOWN))),
                example(bucket(), side(_NEW, _status("Enabled"), UNKNOWN)),
                example(bucket({"versioning": {"enabled": UNKNOWN}})),
            ),
        ),
    ),
)
