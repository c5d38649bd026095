"""Each log group keeps its events for 365 days or more."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import either, field
from strongroom.controls.requirement import at_least, equals

# 0 means for ever; a group that does not say how long is not a decision.
_FIX = "set retentionInDays to 365 or more (365, 400, 545, 731, 1827, 3653 ...), or to 0 to keep for ever"
_A_YEAR = field("retentionInDays", at_least(365, " days"), _FIX)
_FOR_EVER = field("retentionInDays", equals(0), _FIX)

is_kept_a_year = either(_A_YEAR, _FOR_EVER)

CONTROL = Control(
    id="logs_are_kept_a_year",
    concept="audit",
    title="Logs are kept 365 days or more",
    why="Slow extraction is noticed late, and then only old logs tell how much is gone.",
    severity="medium",
    requirements=("A1",),
    threats=("ML05", "ML08"),
    sources={
        "cdk_nag": ("NIST.800.53.R5-CloudWatchLogGroupRetentionPeriod",),
        "checkov": ("CKV_AWS_338", "CKV_AWS_66"),
        "finos_ccc": ("CCC.AuditLog.CN06",),
        "prowler": ("cloudwatch_log_group_retention_policy_specific_days_enabled",),
        "pulumi_nist_pack": ("aws/cloudwatch-log-retention",),
    },
    cases=(
        Case(
            types=(LOG_GROUP,),
            judge=is_kept_a_year,
            passes=(
                example(part(LOG_GROUP, "trail", {"retentionInDays": 365})),
                example(part(LOG_GROUP, "trail", {"retentionInDays": 2557})),
                example(part(LOG_GROUP, "trail", {"retentionInDays": 0})),
            ),
            fails=(
                example(part(LOG_GROUP, "trail", {})),
                example(part(LOG_GROUP, "trail", {"retentionInDays": 1})),
                example(part(LOG_GROUP, "trail", {"retentionInDays": 180})),
            ),
            unknown=(
                example(part(LOG_GROUP, "trail", {"retentionInDays": UNKNOWN})),
                example(part(LOG_GROUP, "trail", {"retentionInDays": 365}, ignore_changes=("retentionInDays",))),
            ),
        ),
    ),
)
