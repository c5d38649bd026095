"""What SageMaker's calls are, as far as a guardrail must know: which start work, which open a door.

Source: AWS Service Authorization Reference, "Amazon SageMaker" (2026-10-27); SageMaker API Reference (2026).
"""

from __future__ import annotations

from typing import Final

PINNED: Final = (
    "sagemaker:CreateHyperParameterTuningJob",
    "sagemaker:CreateModel",
    "sagemaker:CreateProcessingJob",
    "sagemaker:CreateTrainingJob",
    "sagemaker:CreateTransformJob",
    "sagemaker:Create*JobDefinition",
)
"""Calls that may be made once they are pinned; each pin is asked of those that carry its key."""

WORKSPACE: Final = ("sagemaker:CreateApp", "sagemaker:CreateSpace", "sagemaker:UpdateSpace")
"""Calls from inside a workspace, which have pins of their own."""

CHANGES: Final = ("sagemaker:UpdateTrainingJob",)
"""Calls that change running work."""

PLACING_KEYS: Final = (
    "sagemaker:InstanceTypes",
    "sagemaker:OutputKmsKeyArn",
    "sagemaker:VolumeKmsKeyArn",
    "sagemaker:VpcSecurityGroupIds",
    "sagemaker:VpcSubnets",
)
"""A call that carries one of these makes machines, volumes or output: it is pinned, or refused outright."""

DOORS: Final = (
    "sagemaker:*ClusterNode*",
    "sagemaker:*Mlflow*",
    "sagemaker:*PartnerApp*",
    "sagemaker:*SharedModel*",
    "sagemaker:Call*",
    "sagemaker:Create*Hub*",
    "sagemaker:Create*PresignedUrl*",
    "sagemaker:CreateAI*",
    "sagemaker:CreateCodeRepository",
    "sagemaker:CreateCompilationJob",
    "sagemaker:CreateEdge*",
    "sagemaker:CreateEndpoint*",
    "sagemaker:CreateFlowDefinition",
    "sagemaker:CreateImage*",
    "sagemaker:CreateInference*",
    "sagemaker:CreateModelCardExportJob",
    "sagemaker:CreateOptimizationJob",
    "sagemaker:CreatePresignedNotebookInstanceUrl",
    "sagemaker:CreateReservedCapacity",
    "sagemaker:CreateStudioLifecycleConfig",
    "sagemaker:CreateTrainingPlan",
    "sagemaker:CreateWork*",
    "sagemaker:*HubModel",
    "sagemaker:ImportHubContent",
    "sagemaker:*ResourcePolicy",
    "sagemaker:Put*GroupPolicy",
    "sagemaker:*Sample*",
    "sagemaker:StartNotebookInstance",
    "sagemaker:StartSession",
    "sagemaker:UpdateEndpoint*",
    "sagemaker:UpdateInference*",
)
"""Calls that make work, people, images or access in forms that carry none of the keys, or that nobody has reviewed."""
