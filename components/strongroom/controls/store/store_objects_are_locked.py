"""Locked retention is set where evidence or approved artefacts live."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, OBJECT_LOCK, bucket, side
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.lock import is_locked
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.controls.policy.statements import OBJECTS, deny, document
from strongroom.controls.requirement import equals
from strongroom.controls.stage import stage_of
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_KEEPS = ("keeps", "strongroom:keeps")
_MARKED = ("evidence", "approved", "artefacts", "artifacts")
_NEW, _OLD = OBJECT_LOCK
_ENABLED = field("objectLockEnabled", equals(True), "set objectLockEnabled to true")


def judge(target: Resource, plan: Plan) -> Outcome:
    """Judges the stores that are marked: by a tag, by production, or by a lock of any kind that they ask for."""
    if not _is_marked(target, plan) and not _asks_for_lock(target, plan):
        return NOT_APPLICABLE
    return all_of(
        field("objectLockEnabled", equals(True), "set objectLockEnabled to true")(target, plan), is_locked(target, plan)
    )


def _is_marked(target: Resource, plan: Plan) -> bool:
    tags = target.inputs.get("tags")
    kept = [tags[key] for key in _KEEPS if key in tags] if isinstance(tags, dict) else []
    if "access-logs" in kept:  # S3 delivers access logs to no bucket with a lock
        return False
    return any(value in _MARKED for value in kept) or bool(kept and stage_of(target, plan) == "production")


def _asks_for_lock(target: Resource, plan: Plan) -> bool:
    asked = at(target.inputs, "objectLockEnabled") + at(target.inputs, "objectLockConfiguration")
    return any(value not in (None, False, "false") for value in asked) or bool(
        companions(plan, target, OBJECT_LOCK, "bucket").found
    )


def _lock(mode: Value, link: Value = "data", type_: str = _NEW) -> Part:
    return side(type_, {"rule": {"defaultRetention": {"mode": mode, "days": 365}}}, link)


def _evidence(stage: str = "prod", lock: Value = True, type_: str = BUCKET_TYPES[0]) -> Part:
    tags: Value = {"strongroom:stage": stage, "strongroom:keeps": "evidence"}
    return bucket({"objectLockEnabled": lock, "tags": tags}, type_=type_)


_NO_BYPASS = part(
    "aws:s3/bucketPolicy:BucketPolicy",
    "data",
    {"bucket": "data", "policy": document(deny("s3:BypassGovernanceRetention", OBJECTS))},
)
_INLINE: Value = {"rule": {"defaultRetention": {"mode": "COMPLIANCE", "days": 30}}}

CONTROL = Control(
    id="store_objects_are_locked",
    concept="store",
    title="Locked retention is set where evidence or approved artefacts live",
    why="Then nobody, an administrator included, can rewrite an approved model or a record inside the period.",
    severity="medium",
    requirements=("B8", "A4"),
    threats=("ML02", "ML10", "AML.T0018", "AML.T0059"),
    sources={
        "aws_config": ("conformance-pack-ai-ml/s3-bucket-default-lock-enabled",),
        "checkov": ("CKV_AWS_143",),
        "finos_ccc": ("CCC.ObjStor.CN03", "CCC.ObjStor.CN04"),
        "prowler": ("s3_bucket_object_lock",),
        "pulumi_nist_pack": ("aws/s3-bucket-object-lock-enabled",),
        "security_hub": ("S3.15",),
    },
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(_evidence(), _lock("COMPLIANCE")),
                example(_evidence(type_=BUCKET_V2), _lock("COMPLIANCE", type_=_OLD)),
                example(bucket({"objectLockEnabled": True, "objectLockConfiguration": _INLINE})),
                example(_evidence("dev"), _lock("GOVERNANCE"), _NO_BYPASS),
            ),
            fails=(
                example(_evidence()),
                example(_evidence(), _lock("GOVERNANCE"), _NO_BYPASS),
                example(_evidence("dev"), _lock("GOVERNANCE")),
                example(_evidence(lock=False), _lock("COMPLIANCE")),
                example(bucket({"objectLockEnabled": True})),
                example(bucket({"objectLockEnabled": True}), _lock("GOVERNANCE")),
                example(bucket({"objectLockEnabled": True}), side(_NEW, {"rule": {}})),
                example(bucket(), _lock("COMPLIANCE")),
            ),
            unknown=(
                example(_evidence(), _lock(UNKNOWN)),
                example(_evidence(lock=UNKNOWN), _lock("COMPLIANCE")),
                example(_evidence(), _lock("COMPLIANCE", UNKNOWN)),
            ),
        ),
    ),
)
