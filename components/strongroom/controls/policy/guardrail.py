"""What a guardrail over SageMaker refuses: calls without their pins, and calls that no pin can hold.

Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html (2026)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from strongroom.access.aws_situation import Situation
from strongroom.controls.policy.job_calls import (
    AUTOML,
    GROUPS,
    INSTANCES,
    JOBS,
    LABELING,
    MODEL,
    NEW,
    OUTPUT_KEY,
    SUBNETS,
    TRANSFORM,
    VOLUME_KEY,
    foreign,
    foreign_key,
    keyless,
    with_value,
    without,
)


@dataclass(frozen=True, slots=True)
class Pin:
    """Calls that are refused in each of the situations."""

    actions: tuple[str, ...]
    situations: tuple[Situation, ...]


_APPROVAL: Final = ("sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage")
_SPACES: Final = ("sagemaker:CreateSpace", "sagemaker:UpdateSpace")
_NETWORK: Final = (
    without(SUBNETS, words="without subnets"),
    without(GROUPS, words="without security groups"),
    foreign(SUBNETS, "with foreign subnets"),
    foreign(GROUPS, "with foreign security groups"),
)
_TIME: Final = "sagemaker:maxruntimeinseconds"
_OUTPUT: Final = (
    keyless(OUTPUT_KEY, "without an output key", typed=False),
    foreign_key(OUTPUT_KEY, "with a foreign output key", typed=False),
)
_OLD_OUTPUT: Final = foreign_key(OUTPUT_KEY, "with a foreign output key in the old spelling", typed=False, spelling=1)
_OLD_VOLUME: Final = foreign_key(VOLUME_KEY, "with a foreign volume key in the old spelling", typed=True, spelling=1)
_APPS: Final = ("sagemaker:CreateApp", "sagemaker:CreateSpace", "sagemaker:UpdateSpace")

PINS: Final = (
    Pin((*JOBS, *AUTOML, MODEL, *NEW), _NETWORK),
    Pin(
        (*JOBS, TRANSFORM),
        (
            keyless(VOLUME_KEY, "without a volume key", typed=True),
            foreign_key(VOLUME_KEY, "with a foreign volume key", typed=True),
            _OLD_VOLUME,
        ),
    ),
    Pin((*JOBS, TRANSFORM), (_OLD_OUTPUT,)),
    Pin((*JOBS, TRANSFORM), (without(INSTANCES, words="without an instance type"),)),
    Pin(
        (*JOBS, TRANSFORM, "sagemaker:UpdateTrainingJob", *_APPS),
        (foreign(INSTANCES, "on an instance type that is not listed"),),
    ),
    Pin(
        JOBS,
        (
            without(_TIME, words="without a time limit"),
            with_value(_TIME, "2419200", "with a run of 28 days"),
        ),
    ),
    Pin(_APPS, (foreign("sagemaker:imagearns", "with an image that is not approved"),)),
    Pin(
        ("sagemaker:CreateApp",),
        (foreign("sagemaker:studiolifecycleconfigarns", "with a start-up script"),),
    ),
    Pin((*AUTOML, LABELING), (keyless(VOLUME_KEY, "without a volume key", typed=False),)),
    Pin((*JOBS, TRANSFORM, *AUTOML, LABELING, *NEW[1:]), _OUTPUT),
    Pin(
        (*JOBS, *AUTOML),
        (
            without(
                "sagemaker:intercontainertrafficencryption", words="without a word on encryption between containers"
            ),
            with_value("sagemaker:intercontainertrafficencryption", "false", "without encryption between containers"),
        ),
    ),
    Pin(
        (*JOBS, MODEL),
        (
            without("sagemaker:networkisolation", words="without a word on network isolation"),
            with_value("sagemaker:networkisolation", "false", "without network isolation"),
        ),
    ),
    Pin(
        ("sagemaker:CreateTrainingJob", "sagemaker:UpdateTrainingJob"),
        (with_value("sagemaker:enableremotedebug", "true", "with a remote debugger"),),
    ),
    Pin(
        ("sagemaker:CreateTrainingJob", MODEL),
        (with_value("sagemaker:directgatedmodelaccess", "true", "with a gated model"),),
    ),
    Pin(_APPROVAL, (with_value("sagemaker:modelapprovalstatus", "Approved", "with the status Approved"),)),
    Pin(_SPACES, (with_value("sagemaker:remoteaccess", "ENABLED", "with remote access"),)),
    Pin(("sagemaker:CreateSpace",), (with_value("sagemaker:spacesharingtype", "Shared", "that others may enter"),)),
)
# They start work, hand out access or bring in models without a key that a guard could ask for.
OUTRIGHT: Final = (
    "ec2-instance-connect:SendSSHPublicKey",
    "sagemaker:AttachClusterNodeVolume",
    "sagemaker:CallWithBearerToken",
    "sagemaker:CreateAIBenchmarkJob",
    "sagemaker:CreateCluster",
    "sagemaker:CreateCodeRepository",
    "sagemaker:CreateCompilationJob",
    "sagemaker:CreateDomain",
    "sagemaker:CreateEdgePackagingJob",
    "sagemaker:CreateEndpoint",
    "sagemaker:CreateEndpointConfig",
    "sagemaker:CreateFlowDefinition",
    "sagemaker:CreateHub",
    "sagemaker:CreateHubContentPresignedUrls",
    "sagemaker:CreateHubContentReference",
    "sagemaker:CreateImage",
    "sagemaker:CreateInferenceComponent",
    "sagemaker:CreateInferenceRecommendationsJob",
    "sagemaker:CreateJob",
    "sagemaker:CreateLabelingJob",
    "sagemaker:CreateMlflowApp",
    "sagemaker:CreateModelCardExportJob",
    "sagemaker:CreateMonitoringSchedule",
    "sagemaker:CreateNotebookInstance",
    "sagemaker:CreateOptimizationJob",
    "sagemaker:CreatePartnerApp",
    "sagemaker:CreatePartnerAppPresignedUrl",
    "sagemaker:CreatePresignedNotebookInstanceUrl",
    "sagemaker:CreateReservedCapacity",
    "sagemaker:CreateSharedModel",
    "sagemaker:CreateStudioLifecycleConfig",
    "sagemaker:CreateTrainingPlan",
    "sagemaker:CreateTrainingSession",
    "sagemaker:CreateUserProfile",
    "sagemaker:CreateWorkteam",
    "sagemaker:DeployHubModel",
    "sagemaker:ImportHubContent",
    "sagemaker:PutModelPackageGroupPolicy",
    "sagemaker:PutResourcePolicy",
    "sagemaker:SampleTrainingSession",
    "sagemaker:StartNotebookInstance",
    "sagemaker:StartSession",
    "sagemaker:UpdateCluster",
    "sagemaker:UpdateDomain",
    "sagemaker:UpdateEndpoint",
    "sagemaker:UpdateInferenceComponent",
    "sagemaker:UpdateMonitoringSchedule",
    "sagemaker:UpdateNotebookInstance",
    "sagemaker:UpdateUserProfile",
    "ssm:StartSession",
    "ssmmessages:OpenDataChannel",
)
