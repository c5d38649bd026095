"""One trail records the calls of every region, the global services' too."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.trail_store import best_trail
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import equals, not_false

_FIX = "set isMultiRegionTrail to true"

CONTROL = Control(
    id="trail_covers_all_regions",
    concept="audit",
    title="One trail records management events in every region",
    why="Attackers use the region that nobody watches.",
    severity="high",
    requirements=("A1",),
    threats=("ML06", "ML07", "ML08"),
    sources={
        "aws_ai_security_framework": ("AISF-DETECT-01",),
        "checkov": ("CKV_AWS_251", "CKV_AWS_67"),
        "cis_aws_7.0": ("4.1",),
        "prowler": ("cloudtrail_multi_region_enabled", "cloudtrail_multi_region_enabled_logging_management_events"),
        "pulumi_nist_pack": ("aws/cloudtrail-enabled", "aws/cloudtrail-multi-region-enabled"),
        "security_hub": ("CloudTrail.1", "CloudTrail.3"),
        "trivy": ("AWS-0014",),
    },
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=best_trail(
                every(
                    field("isMultiRegionTrail", equals(True), _FIX),
                    field("enableLogging", not_false(), "set enableLogging to true, or leave it out"),
                    field("includeGlobalServiceEvents", not_false(), "set includeGlobalServiceEvents to true"),
                )
            ),
            passes=(
                example(part(TRAIL, "all", {"isMultiRegionTrail": True})),
                example(part(TRAIL, "all", {"isMultiRegionTrail": True, "enableLogging": True})),
                example(part(TRAIL, "data", {}), part(TRAIL, "all", {"isMultiRegionTrail": True})),
            ),
            fails=(
                example(part(TRAIL, "all", {})),
                example(part(TRAIL, "all", {"isMultiRegionTrail": False})),
                example(part(TRAIL, "all", {"isMultiRegionTrail": True, "enableLogging": False})),
                example(part(TRAIL, "all", {"isMultiRegionTrail": True, "includeGlobalServiceEvents": False})),
            ),
            unknown=(
                example(part(TRAIL, "all", {"isMultiRegionTrail": UNKNOWN})),
                example(part(TRAIL, "all", {"isMultiRegionTrail": True, "enableLogging": UNKNOWN})),
                example(part(TRAIL, "all", {"isMultiRegionTrail": True}, ignore_changes=("isMultiRegionTrail",))),
            ),
        ),
    ),
)
