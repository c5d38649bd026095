"""Nobody can delete the files of the record, or shorten their lock."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET, BUCKET_V2, OBJECT_LOCK
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.lock import FIX, is_locked
from strongroom.controls.detection.trail_examples import LOCK, NO_BYPASS, lock, policy, store, trail
from strongroom.controls.detection.trail_store import on_trail_store
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.plan.value import Value

_DEV: dict[str, Value] = {"tags": {"stage": "dev"}}
_INLINE: dict[str, Value] = {"objectLockConfiguration": {"rule": {"defaultRetention": {"mode": "COMPLIANCE"}}}}
_INLINE_V2: dict[str, Value] = {"objectLockConfiguration": {"rules": [{"defaultRetentions": [{"mode": "COMPLIANCE"}]}]}}
_SPARES_OPS: dict[str, Value] = {
    **NO_BYPASS,
    "Condition": {"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/ops"}},
}

CONTROL = Control(
    id="trail_store_is_locked",
    concept="audit",
    title="Audit logs cannot be deleted before their time",
    why="The first act of an intruder is to erase what shows him.",
    severity="high",
    requirements=("A4", "B8"),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "finos_ccc": ("CCC.AuditLog.CN07", "CCC.AuditLog.CN08"),
        "prowler": ("cloudtrail_bucket_requires_mfa_delete",),
    },
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=on_trail_store(is_locked, FIX),
            passes=(
                example(trail(), store(), lock("COMPLIANCE")),
                example(trail(), store(), lock("compliance", type_=OBJECT_LOCK[1])),
                example(trail(hole(BUCKET, "logs", "id")), part(BUCKET, "logs", {}), lock("COMPLIANCE", link=None)),
                example(trail(), store(_INLINE)),
                example(trail(), store(_INLINE_V2, type_=BUCKET_V2)),
                example(trail(), store(_DEV), lock("GOVERNANCE"), policy(NO_BYPASS)),
            ),
            fails=(
                example(trail(), store()),
                example(trail(), store(), lock("GOVERNANCE")),
                example(trail(), store(), lock("GOVERNANCE"), policy(NO_BYPASS)),
                example(trail(), store({"tags": {"stage": "prod"}}), lock("GOVERNANCE"), policy(NO_BYPASS)),
                example(trail(), store(_DEV), lock("GOVERNANCE")),
                example(trail(), store(_DEV), lock("GOVERNANCE"), policy(_SPARES_OPS)),
                example(trail(), store(), lock("COMPLIANCE", link="another")),
                example(trail(), store({"objectLockEnabled": False}), lock("COMPLIANCE")),
                example(trail(), store(), part(LOCK, "logs", {"bucket": "logs", "objectLockEnabled": "Enabled"})),
            ),
            unknown=(
                example(trail(), store(), lock(UNKNOWN)),
                example(trail(), store(), lock("COMPLIANCE", link=UNKNOWN)),
                example(trail("logs-of-another-account")),
                example(trail(), store(_DEV), lock("GOVERNANCE"), policy(UNKNOWN)),
            ),
        ),
    ),
)
