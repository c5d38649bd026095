"""Changes of what a role or user may do, and of who may assume it, raise an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import IDENTITY

CONTROL = Control(
    id="identity_changes_raise_alarms",
    concept="monitoring",
    title="Changes of policies, roles and trust raise an alarm",
    why="Persistence begins with a new right or a new caller of an old role.",
    severity="medium",
    requirements=("A5",),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "aws_ai_security_framework": ("AISF-DETECT-05",),
        "prowler": (
            "logging_log_metric_filter_and_alert_for_custom_role_changes_enabled",
            "logging_log_metric_filter_and_alert_for_project_ownership_changes_enabled",
        ),
    },
    cases=(alarm_case(IDENTITY),),
)
