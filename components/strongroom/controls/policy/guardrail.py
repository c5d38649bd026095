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
_OUTPUT: Final = (
    keyless(OUTPUT_KEY, "without an output key", typed=False),
    foreign_key(OUTPUT_KEY, "with a foreign output key", typed=False),
)

PINS: Final = (
    Pin((*JOBS, *AUTOML, MODEL, *NEW), _NETWORK),
    Pin(
        (*JOBS, TRANSFORM),
        (
            keyless(VOLUME_KEY, "without a volume key", typed=True),
            foreign_key(VOLUME_KEY, "with a foreign volume key", typed=True),
        ),
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
    "sagemaker:CallWithBearerToken",
    "sagemaker:CreateAIBenchmarkJob",
    "sagemaker:CreateCodeRepository",
    "sagemaker:CreateCompilationJob",
    "sagemaker:CreateEdgePackagingJob",
    "sagemaker:CreateEndpoint",
    "sagemaker:CreateFlowDefinition",
    "sagemaker:CreateHub",
    "sagemaker:CreateHubContentReference",
    "sagemaker:CreateImage",
    "sagemaker:CreateInferenceComponent",
    "sagemaker:CreateInferenceRecommendationsJob",
    "sagemaker:CreateMlflowApp",
    "sagemaker:CreateModelCardExportJob",
    "sagemaker:CreateNotebookInstance",
    "sagemaker:CreateOptimizationJob",
    "sagemaker:CreatePartnerApp",
    "sagemaker:CreatePresignedNotebookInstanceUrl",
    "sagemaker:CreateStudioLifecycleConfig",
    "sagemaker:CreateWorkteam",
    "sagemaker:ImportHubContent",
    "sagemaker:PutModelPackageGroupPolicy",
    "sagemaker:StartNotebookInstance",
    "sagemaker:StartSession",
    "sagemaker:UpdateEndpoint",
    "ssm:StartSession",
)
