"""Traffic between the containers of each monitoring job is encrypted."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.monitors import monitor_case, over_monitors
from strongroom.controls.job.settings import ENCRYPTION, job_field
from strongroom.controls.requirement import equals

_SETTING = "networkConfig.enableInterContainerTrafficEncryption"
_FIX = f"set {_SETTING} to true"
_JUDGED = ("DataQualityJobDefinition", "MonitoringSchedule")

CONTROL = Control(
    id="monitor_job_encrypts_between_containers",
    concept="monitoring",
    title="Monitoring jobs encrypt traffic between containers",
    why="What the monitors exchange is captured traffic.",
    severity="medium",
    requirements=("A6",),
    threats=("ML01", "ML02", "ML07", "ML08"),
    sources={"checkov": ("CKV_AWS_369",), "security_hub": ("SageMaker.22", "SageMaker.9")},
    cases=(
        monitor_case(
            over_monitors(job_field(ENCRYPTION, equals(True), _FIX), natives=_JUDGED),
            apart=({_SETTING: False}, {_SETTING: None}, {"networkConfig": None}),
            inline=({_SETTING: False}, {_SETTING: None}),
            open_=({_SETTING: UNKNOWN}, {"networkConfig": UNKNOWN}),
        ),
    ),
)
