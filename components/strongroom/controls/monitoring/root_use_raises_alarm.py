"""Every use of the account's root raises an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import ROOT

PATTERN = '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }'

CONTROL = Control(
    id="root_use_raises_alarm",
    concept="monitoring",
    title="Every use of the root user raises an alarm",
    why="No policy of the account binds its root, so each use is either an emergency or a theft.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05",),
    sources={"prowler": ("cloudwatch_log_metric_filter_root_usage",)},
    cases=(alarm_case(ROOT, PATTERN),),
)
