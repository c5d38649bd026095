"""What people and the team's jobs may both do with SageMaker: start jobs, see them, register model versions."""

from collections.abc import Sequence
from typing import Final

from ...policy.aws import Statement, allow
from .territory import Territory
from .trust import SAGEMAKER

PENDING: Final = "PendingManualApproval"
STARTS: Final = (
    "sagemaker:CreateHyperParameterTuningJob",
    "sagemaker:CreateModel",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateTransformJob",
)


def starting(ground: Territory, resources: Sequence[str]) -> list[Statement]:
    """Starts jobs that bear the team's tag; the tag is given with the call that makes them and never later."""
    with_call = {
        "StringEquals": {
            **ground.marked["StringEquals"],
            "sagemaker:TaggingAction": [each.removeprefix("sagemaker:") for each in STARTS],
        }
    }
    return [
        allow("Start", None, STARTS, resources, ground.marked),
        allow("TagWhatStarts", None, "sagemaker:AddTags", resources, with_call),
    ]


def passing(ground: Territory) -> Statement:
    """Hands one role to one service: the team's jobs run as the team's execution role and no other."""
    to = {"StringEquals": {"iam:PassedToService": SAGEMAKER}}
    return allow("PassExecution", None, "iam:PassRole", ground.names.role_arn(f"{ground.team}-execution"), to)


def see(ground: Territory) -> list[Statement]:
    """Sees the team's jobs, models, pipelines, features and versions; lists show the names of others, no more."""
    kinds = ("FeatureGroup", "HyperParameterTuningJob", "Model", "ProcessingJob", "TrainingJob", "TransformJob")
    described = [f"sagemaker:Describe{each}" for each in kinds]
    pipelines = (
        "sagemaker:DescribePipeline",
        "sagemaker:DescribePipelineDefinitionForExecution",
        "sagemaker:DescribePipelineExecution",
        "sagemaker:ListPipelineExecutionSteps",
        "sagemaker:ListPipelineExecutions",
        "sagemaker:ListPipelineParametersForExecution",
    )
    versions = ("sagemaker:DescribeModelPackage", "sagemaker:DescribeModelPackageGroup", "sagemaker:ListModelPackages")
    listed = ("HyperParameterTuningJobs", "Pipelines", "ProcessingJobs", "TrainingJobs", "TransformJobs")
    return [
        allow("See", None, described, ground.anything, ground.own),
        allow("SeePipelines", None, pipelines, ground.named),
        allow("SeeVersions", None, versions, ground.versions),
        allow("ListJobs", None, [f"sagemaker:List{each}" for each in listed]),
    ]


def stop(ground: Territory) -> Statement:
    """Stops the team's jobs, whoever started them."""
    stops = ("HyperParameterTuningJob", "ProcessingJob", "TrainingJob", "TransformJob")
    return allow("Stop", None, [f"sagemaker:Stop{each}" for each in stops], ground.anything, ground.own)


def register(ground: Territory) -> Statement:
    """Registers versions that wait for somebody else's decision; a version without a status waits too."""
    waiting = {"StringEqualsIfExists": {"sagemaker:ModelApprovalStatus": PENDING}}
    return allow("Register", None, "sagemaker:CreateModelPackage", ground.versions, waiting)
