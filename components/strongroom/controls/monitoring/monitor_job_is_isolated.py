"""Each monitoring job runs its containers without a network."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.monitors import monitor_case, over_monitors
from strongroom.controls.job.settings import ISOLATION, job_field
from strongroom.controls.requirement import equals

_SETTING = "networkConfig.enableNetworkIsolation"
_FIX = f"set {_SETTING} to true"
_JUDGED = ("DataQualityJobDefinition", "MonitoringSchedule")

CONTROL = Control(
    id="monitor_job_is_isolated",
    concept="monitoring",
    title="Monitoring jobs have no network",
    why="Monitors read all captured traffic, so that theirs are the containers that must not call out.",
    severity="medium",
    requirements=("A6",),
    threats=("ML01", "ML02", "ML07", "ML08"),
    sources={
        "aws_config": ("sagemaker-monitoring-schedule-isolation",),
        "security_hub": ("SageMaker.11", "SageMaker.14"),
    },
    cases=(
        monitor_case(
            over_monitors(job_field(ISOLATION, equals(True), _FIX), natives=_JUDGED),
            apart=({_SETTING: False}, {_SETTING: None}, {"networkConfig": None}),
            inline=({_SETTING: False}, {_SETTING: None}),
            open_=({_SETTING: UNKNOWN}, {"networkConfig": UNKNOWN}),
        ),
    ),
)
