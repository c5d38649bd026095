"""What monitoring jobs write, on volumes and in stores, is under a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.job.monitors import monitor_case, over_monitors
from strongroom.controls.job.settings import OUTPUT_KEY, job_key, together
from strongroom.controls.job.volume import volume_key

_OUTPUT = "dataQualityJobOutputConfig.kmsKeyId"
_VOLUME = "jobResources.clusterConfig.volumeKmsKeyId"
_OUTPUT_FIX = "set kmsKeyId of the output to the ARN of the environment's key for serving"
_VOLUME_FIX = "set volumeKmsKeyId to the ARN of the environment's key for training"
_JUDGED = ("DataQualityJobDefinition", "MonitoringSchedule")

CONTROL = Control(
    id="monitor_output_uses_customer_key",
    concept="monitoring",
    title="Monitoring output and volumes use the customer key",
    why="Reports of monitors quote the data that they found odd.",
    severity="medium",
    requirements=("A6",),
    threats=("ML01", "ML02", "ML07", "ML08"),
    sources={"checkov": ("CKV_AWS_367", "CKV_AWS_368")},
    cases=(
        monitor_case(
            over_monitors(together(job_key(OUTPUT_KEY, _OUTPUT_FIX), volume_key(_VOLUME_FIX)), natives=_JUDGED),
            apart=({_OUTPUT: None}, {_VOLUME: None}, {_OUTPUT: "alias/aws/s3"}, {_VOLUME: ""}),
            inline=(
                {"monitoringOutputConfig.kmsKeyId": None},
                {"monitoringResources.clusterConfig.volumeKmsKeyId": None},
            ),
            open_=({_OUTPUT: UNKNOWN}, {_VOLUME: UNKNOWN}),
        ),
    ),
)
