"""Changes of security groups, routes, gateways and endpoints raise an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import NETWORK

CONTROL = Control(
    id="network_changes_raise_alarms",
    concept="monitoring",
    title="Changes of security groups, routes, gateways and endpoints raise an alarm",
    why="A new route is a new road out.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05",),
    sources={
        "prowler": (
            "logging_log_metric_filter_and_alert_for_vpc_firewall_rule_changes_enabled",
            "logging_log_metric_filter_and_alert_for_vpc_network_changes_enabled",
            "logging_log_metric_filter_and_alert_for_vpc_network_route_changes_enabled",
        )
    },
    cases=(alarm_case(NETWORK),),
)
