"""Stopping or narrowing the audit trail raises an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import AUDIT

CONTROL = Control(
    id="audit_changes_raise_alarms",
    concept="monitoring",
    title="Stopping, deleting or narrowing the audit trail raises an alarm",
    why="Silence is an attack: whoever stops the trail is about to do what it would have shown.",
    severity="medium",
    requirements=("A5",),
    threats=("ML06", "ML09"),
    sources={
        "prowler": ("logging_log_metric_filter_and_alert_for_audit_configuration_changes_enabled",),
        "finos_ccc": ("CCC.AuditLog.CN03",),
        "cis_gcp_5.0": ("2.6",),
    },
    cases=(alarm_case(AUDIT),),
)
