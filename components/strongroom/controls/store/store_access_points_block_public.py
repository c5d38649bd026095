"""Access points block public access too."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import not_false
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_POINT = "aws:s3/accessPoint:AccessPoint"
_MULTI_REGION = "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint"
_FLAGS = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
_WHERE = {
    _POINT: "publicAccessBlockConfiguration",
    _MULTI_REGION: "details.publicAccessBlock",
}


def _point(flags: Value) -> Plan:
    return example(part(_POINT, "team", {"bucket": "data", "publicAccessBlockConfiguration": flags}))


def _multi_region(flags: Value) -> Plan:
    return example(part(_MULTI_REGION, "all", {"details": {"name": "all", "publicAccessBlock": flags}}))


CONTROL = Control(
    id="store_access_points_block_public",
    concept="store",
    title="Access points block public access too",
    why="An access point has switches and a policy of its own, apart from the bucket that a reviewer looks at.",
    severity="high",
    requirements=("B1",),
    threats=("ML05", "AML.T0035"),
    sources={
        "checkov": ("CKV_AWS_392",),
        "prowler": ("s3_access_point_public_access_block", "s3_multi_region_access_point_public_access_block"),
        "security_hub": ("S3.19", "S3.24"),
    },
    cases=tuple(
        Case(
            types=(type_,),
            judge=every(*(field(f"{path}.{flag}", not_false(), f"set {flag} to true") for flag in _FLAGS)),
            passes=(make(None), make(dict.fromkeys(_FLAGS, True))),
            fails=tuple(make({flag: False}) for flag in _FLAGS),
            unknown=(*(make({flag: UNKNOWN}) for flag in _FLAGS), make(UNKNOWN)),
        )
        for (type_, path), make in zip(_WHERE.items(), (_point, _multi_region), strict=True)
    ),
)
