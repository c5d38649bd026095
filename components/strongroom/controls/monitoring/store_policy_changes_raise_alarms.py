"""Changes of a bucket's policy, ACL or public access block raise an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import STORES

CONTROL = Control(
    id="store_policy_changes_raise_alarms",
    concept="monitoring",
    title="Changes of bucket policies, ACLs and public access blocks raise an alarm",
    why="Publication is one API call.",
    severity="medium",
    requirements=("A5",),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "cis_aws_7.0": ("5.8",),
        "cis_gcp_5.0": ("2.11",),
        "prowler": ("logging_log_metric_filter_and_alert_for_bucket_permission_changes_enabled",),
    },
    cases=(alarm_case(STORES),),
)
