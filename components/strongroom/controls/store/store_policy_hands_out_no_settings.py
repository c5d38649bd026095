"""No service and no other account may change a store's own protections."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.pinned import FOREIGN_ROOT, pinned
from strongroom.controls.policy.service_work import keeps_outsiders_from
from strongroom.controls.policy.settings_actions import SETTINGS
from strongroom.controls.policy.statements import BOTH, OBJECTS, ROOT, allow, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_FIX = "name the data actions that are needed, such as s3:GetObject or s3:PutObject"
_TRAIL: Value = {"Service": "cloudtrail.amazonaws.com"}
_FOREIGN: Value = {"AWS": FOREIGN_ROOT}


CONTROL = Control(
    id="store_policy_hands_out_no_settings",
    concept="store",
    title="No service and no other account may change the store's own protections",
    why="Whoever may write the bucket policy may write a public one.",
    severity="high",
    requirements=("B1", "B6"),
    threats=("ML02", "ML05"),
    sources={"security_hub": ("S3.6",)},
    cases=policy_cases(
        BUCKET,
        keeps_outsiders_from(SETTINGS, "lets a service or another account change the store's protections", _FIX),
        passes=(
            document(allow(_TRAIL, ["s3:PutObject", "s3:GetBucketAcl"], BOTH)),
            document(allow({"AWS": ROOT}, "s3:*", BOTH)),
            pinned(BUCKET, document(allow(_FOREIGN, ["s3:GetObject", "s3:List*"], BOTH))),
        ),
        fails=(
            document(allow(_TRAIL, "s3:*", BOTH)),
            document(allow(_TRAIL, "s3:Put*", BOTH)),
            document(allow("*", "s3:DeleteBucketPolicy", BOTH)),
            pinned(BUCKET, document(allow(_FOREIGN, "s3:*", BOTH))),
            pinned(BUCKET, document(allow(_FOREIGN, ["s3:GetObject", "s3:PutBucketPolicy"], BOTH))),
            document({"Effect": "Allow", "Principal": _TRAIL, "NotAction": "s3:GetObject", "Resource": OBJECTS}),
        ),
        unknown=(document(allow(_TRAIL, UNKNOWN, OBJECTS)),),
    ),
)
