"""Object ACLs are off."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, OWNERSHIP, bucket, setting, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.judges import field
from strongroom.controls.requirement import equals
from strongroom.plan.value import Value

_FIX = 'add BucketOwnershipControls with rule.objectOwnership "BucketOwnerEnforced"'
_TYPE = OWNERSHIP[0]


def _rule(value: Value) -> dict[str, Value]:
    return {"rule": {"objectOwnership": value}}


CONTROL = Control(
    id="store_has_one_permission_model",
    concept="store",
    title="Object ACLs are off; one policy governs all objects",
    why="A grant in the ACL of one object among millions is seen by no review.",
    severity="medium",
    requirements=("B1",),
    threats=("ML05", "AML.T0035"),
    sources={
        "checkov": ("CKV2_AWS_65",),
        "finos_ccc": ("CCC.ObjStor.CN02",),
        "prowler": ("s3_bucket_acl_prohibited",),
        "security_hub": ("S3.12",),
    },
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=setting(OWNERSHIP, _FIX, field("rule.objectOwnership", equals("BucketOwnerEnforced"), _FIX)),
            passes=(
                example(bucket(), side(_TYPE, _rule("BucketOwnerEnforced"))),
                example(bucket(type_=BUCKET_V2), side(_TYPE, _rule("BucketOwnerEnforced"))),
            ),
            fails=(
                example(bucket()),
                example(bucket(), side(_TYPE, _rule("ObjectWriter"))),
                example(bucket(), side(_TYPE, _rule("BucketOwnerPreferred"))),
                example(bucket(), side(_TYPE, {})),
            ),
            unknown=(
                example(bucket(), side(_TYPE, _rule(UNKNOWN))),
                example(bucket(), side(_TYPE, _rule("BucketOwnerEnforced"), UNKNOWN)),
            ),
        ),
    ),
)
