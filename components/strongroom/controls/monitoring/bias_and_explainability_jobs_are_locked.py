"""Jobs on bias, quality and explainability are isolated and encrypted as the others are."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.job.monitors import BIAS, native_case, over_monitors
from strongroom.controls.job.settings import ENCRYPTION, ISOLATION, OUTPUT_KEY, job_field, job_key, together
from strongroom.controls.job.volume import volume_key
from strongroom.controls.requirement import equals

_JUDGED = ("ModelBiasJobDefinition", "ModelQualityJobDefinition", "ModelExplainabilityJobDefinition")
_ISOLATION, _ENCRYPTION = "networkConfig.enableNetworkIsolation", "networkConfig.enableInterContainerTrafficEncryption"
_VOLUME, _OUTPUT = "jobResources.clusterConfig.volumeKmsKeyId", "modelBiasJobOutputConfig.kmsKeyId"
_locked = together(
    job_field(ISOLATION, equals(True), "set NetworkConfig.EnableNetworkIsolation to true in desiredState"),
    job_field(ENCRYPTION, equals(True), "set NetworkConfig.EnableInterContainerTrafficEncryption to true"),
    job_key(OUTPUT_KEY, "set KmsKeyId of the output to the ARN of the environment's key for serving"),
    volume_key("set JobResources.ClusterConfig.VolumeKmsKeyId to the ARN of the environment's key for training"),
)

CONTROL = Control(
    id="bias_and_explainability_jobs_are_locked",
    concept="monitoring",
    title="Bias, quality and explainability jobs have the same locks",
    why="The classic provider has no class for these jobs, so that whoever scans its types passes them by.",
    severity="medium",
    requirements=("A6",),
    threats=("ML01", "ML02", "ML07", "ML08"),
    sources={
        "aws_config": ("sagemaker-model-bias-job-isolation", "sagemaker-model-explainability-job-encrypt-in-transit"),
        "security_hub": (
            "SageMaker.10",
            "SageMaker.12",
            "SageMaker.13",
            "SageMaker.15",
            "SageMaker.20",
            "SageMaker.23",
            "SageMaker.24",
            "SageMaker.25",
        ),
    },
    cases=(
        native_case(
            over_monitors(_locked, natives=_JUDGED),
            BIAS,
            (
                {_ISOLATION: False},
                {_ISOLATION: None},
                {_ENCRYPTION: False},
                {_ENCRYPTION: None},
                {_OUTPUT: None},
                {_VOLUME: None},
            ),
        ),
    ),
)
