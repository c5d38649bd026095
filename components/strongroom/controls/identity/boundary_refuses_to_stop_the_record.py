"""The boundary of the roles that work refuses to stop what records them."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.bounds import boundary_case

_ACTIONS = (
    "cloudtrail:DeleteTrail",
    "cloudtrail:PutEventSelectors",
    "cloudtrail:StopLogging",
    "cloudtrail:UpdateTrail",
    "cloudwatch:DeleteAlarms",
    "cloudwatch:DisableAlarmActions",
    "config:DeleteConfigurationRecorder",
    "config:PutConfigurationRecorder",
    "config:StopConfigurationRecorder",
    "guardduty:DeleteDetector",
    "guardduty:UpdateDetector",
    "logs:DeleteLogGroup",
    "logs:DeleteLogStream",
    "logs:PutRetentionPolicy",
    "securityhub:DisableSecurityHub",
)

CONTROL = Control(
    id="boundary_refuses_to_stop_the_record",
    concept="identity",
    title="The boundary refuses to stop the record, whatever somebody allows later",
    why="Whoever takes data stops the trail first.",
    severity="high",
    requirements=("I10", "A4"),
    threats=("ML05",),
    sources={},
    cases=(boundary_case(_ACTIONS, "may stop the record"),),
)
