"""The bucket of the record refuses public access by every route."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET, BUCKET_V2, PUBLIC_ACCESS_BLOCK
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.trail_examples import store, trail
from strongroom.controls.detection.trail_store import on_trail_store
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.store.store_blocks_public_access import FLAGS, blocks_public_access
from strongroom.plan.value import Value

_FIX = "check the plan of the account that holds the bucket too"


def _block(link: Value = "logs", **changes: Value) -> Part:
    return part(PUBLIC_ACCESS_BLOCK[0], "logs", {"bucket": link, **dict.fromkeys(FLAGS, True), **changes})


CONTROL = Control(
    id="trail_store_is_private",
    concept="audit",
    title="The audit store refuses public access by every route",
    why="It tells an attacker what is watched, and what is not.",
    severity="critical",
    requirements=("A4", "B1"),
    threats=("ML05",),
    sources={
        "finos_ccc": ("CCC.AuditLog.CN10",),
        "prowler": ("cloudtrail_logs_s3_bucket_is_not_publicly_accessible",),
        "pulumi_nist_pack": ("aws/cloudtrail-s3-bucket-public-access-denied",),
        "security_hub": ("CloudTrail.6",),
        "trivy": ("AWS-0161",),
    },
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=on_trail_store(blocks_public_access, _FIX),
            passes=(
                example(trail(), store(), _block()),
                example(trail(hole(BUCKET_V2, "logs", "id")), store(type_=BUCKET_V2), _block()),
                example(trail(), store(), _block(hole(BUCKET, "logs", "bucket"))),
            ),
            fails=(
                example(trail(), store()),
                *(example(trail(), store(), _block(**{flag: False})) for flag in FLAGS),
                example(trail(), store(), _block("another")),
            ),
            unknown=(
                example(trail(), store(), _block(blockPublicPolicy=UNKNOWN)),
                example(trail("logs-of-another-account")),
            ),
        ),
    ),
)
