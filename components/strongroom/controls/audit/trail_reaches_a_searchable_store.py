"""One trail writes to a log group too, where filters can raise alarms."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.trail_store import best_trail
from strongroom.controls.detection.types import LOG_GROUP, TRAIL
from strongroom.controls.example import UNKNOWN, example, hole, part, text
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import is_set

_GROUP = text(hole(LOG_GROUP, "trail", "arn"), ":*")
_ROLE = hole("aws:iam/role:Role", "trail", "arn")
_FIX = "set cloudWatchLogsGroupArn to `<arn of the log group>:*`"
_FIX_ROLE = "set cloudWatchLogsRoleArn to a role that CloudTrail may assume and that may write the log group's streams"

CONTROL = Control(
    id="trail_reaches_a_searchable_store",
    concept="audit",
    title="Audit events reach a log group that can raise alarms",
    why="A log that nobody reads detects nothing.",
    severity="low",
    requirements=("A1",),
    threats=("ML05",),
    sources={
        "cdk_nag": ("NIST.800.53.R5-CloudTrailCloudWatchLogsEnabled",),
        "checkov": ("CKV2_AWS_10",),
        "finos_ccc": ("CCC.AuditLog.CN05",),
        "prowler": ("cloudtrail_cloudwatch_logging_enabled",),
        "pulumi_nist_pack": ("aws/cloudtrail-cloudwatch-logs-integration",),
        "security_hub": ("CloudTrail.5",),
        "trivy": ("AWS-0162",),
    },
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=best_trail(
                every(
                    field("cloudWatchLogsGroupArn", is_set(), _FIX), field("cloudWatchLogsRoleArn", is_set(), _FIX_ROLE)
                )
            ),
            passes=(
                example(part(TRAIL, "all", {"cloudWatchLogsGroupArn": _GROUP, "cloudWatchLogsRoleArn": _ROLE})),
                example(
                    part(TRAIL, "data", {}),
                    part(TRAIL, "all", {"cloudWatchLogsGroupArn": _GROUP, "cloudWatchLogsRoleArn": _ROLE}),
                ),
            ),
            fails=(
                example(part(TRAIL, "all", {})),
                example(part(TRAIL, "all", {"cloudWatchLogsGroupArn": "", "cloudWatchLogsRoleArn": _ROLE})),
                example(part(TRAIL, "all", {"cloudWatchLogsGroupArn": _GROUP})),
            ),
            unknown=(example(part(TRAIL, "all", {"cloudWatchLogsGroupArn": UNKNOWN, "cloudWatchLogsRoleArn": _ROLE})),),
        ),
    ),
)
