"""The calls of AWS by which somebody becomes another identity, changes one, or opens a resource.

Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html and the IAM API reference (2026).
"""

from __future__ import annotations

from typing import Final

from .shape import BUCKETS, GROUP, KEYS, POLICY, ROLE, USER

STARTS: Final[dict[str, tuple[str, ...]]] = {
    "sagemaker.amazonaws.com": (
        "sagemaker:CreateAutoMLJob*",
        "sagemaker:CreateCluster",
        "sagemaker:CreateDomain",
        "sagemaker:CreateHyperParameterTuningJob",
        "sagemaker:CreateModel",
        "sagemaker:CreateNotebookInstance",
        "sagemaker:CreatePipeline",
        "sagemaker:CreateProcessingJob",
        "sagemaker:CreateTrainingJob",
        "sagemaker:CreateUserProfile",
        "sagemaker:UpdateDomain",
        "sagemaker:UpdateNotebookInstance",
        "sagemaker:UpdatePipeline",
        "sagemaker:UpdateUserProfile",
    ),
    "lambda.amazonaws.com": ("lambda:CreateFunction", "lambda:UpdateFunctionConfiguration"),
    "ec2.amazonaws.com": ("ec2:AssociateIamInstanceProfile", "ec2:RunInstances"),
    "glue.amazonaws.com": ("glue:CreateDevEndpoint", "glue:CreateJob", "glue:CreateSession", "glue:UpdateJob"),
    "codebuild.amazonaws.com": ("codebuild:CreateProject", "codebuild:UpdateProject"),
    "cloudformation.amazonaws.com": ("cloudformation:CreateChangeSet", "cloudformation:CreateStack*"),
    "ecs-tasks.amazonaws.com": ("ecs:RegisterTaskDefinition",),
    "states.amazonaws.com": ("states:CreateStateMachine", "states:UpdateStateMachine"),
    "scheduler.amazonaws.com": ("scheduler:CreateSchedule", "scheduler:UpdateSchedule"),
    "events.amazonaws.com": ("events:PutTargets",),
    "ssm.amazonaws.com": ("ssm:StartAutomationExecution",),
    "bedrock.amazonaws.com": ("bedrock:CreateAgent", "bedrock:CreateModelCustomizationJob"),
    "datapipeline.amazonaws.com": ("datapipeline:CreatePipeline",),
    "elasticmapreduce.amazonaws.com": ("elasticmapreduce:RunJobFlow",),
}
"""What starts code of one's own under a role that is passed to a service."""

CODE: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("aws:lambda/function:Function", "role", ("lambda:UpdateFunctionCode",)),
    (
        "aws:sagemaker/notebookInstance:NotebookInstance",
        "roleArn",
        ("sagemaker:CreatePresignedNotebookInstanceUrl",),
    ),
    ("aws:sagemaker/pipeline:Pipeline", "roleArn", ("sagemaker:UpdatePipeline",)),
)
"""Things of the plan that run under a role: their kind, the input that names the role, and what puts other code in."""

BECOME: Final[dict[str, tuple[str, ...]]] = {
    ROLE: ("iam:UpdateAssumeRolePolicy",),
    USER: ("iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile"),
}
"""What lets the caller in as the identity."""

REWRITE: Final[dict[str, tuple[str, ...]]] = {
    ROLE: ("iam:AttachRolePolicy", "iam:PutRolePolicy"),
    USER: ("iam:AttachUserPolicy", "iam:PutUserPolicy"),
    GROUP: ("iam:AttachGroupPolicy", "iam:PutGroupPolicy"),
    POLICY: ("iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"),
}
"""What gives the identity, or whoever holds the policy, other permissions."""

UNBIND: Final[dict[str, tuple[str, ...]]] = {
    ROLE: ("iam:DeleteRolePermissionsBoundary", "iam:PutRolePermissionsBoundary"),
    USER: ("iam:DeleteUserPermissionsBoundary", "iam:PutUserPermissionsBoundary"),
}
"""What takes the boundary off an identity."""

JOIN: Final = ("iam:AddUserToGroup",)

OPEN: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(BUCKETS, ("s3:PutBucketAcl", "s3:PutBucketPolicy")),
    **dict.fromkeys(KEYS, ("kms:CreateGrant", "kms:PutKeyPolicy")),
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": ("sagemaker:PutModelPackageGroupPolicy",),
    "aws:ecr/repository:Repository": ("ecr:SetRepositoryPolicy",),
    "aws:sqs/queue:Queue": ("sqs:AddPermission", "sqs:SetQueueAttributes"),
    "aws:sns/topic:Topic": ("sns:AddPermission", "sns:SetTopicAttributes"),
    "aws:secretsmanager/secret:Secret": ("secretsmanager:PutResourcePolicy",),
    "aws:lambda/function:Function": ("lambda:AddPermission",),
    "aws:dynamodb/table:Table": ("dynamodb:PutResourcePolicy",),
}
"""What lets others use a resource."""

USE: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(BUCKETS, ("s3:GetObject", "s3:GetObjectVersion")),
    **dict.fromkeys(KEYS, ("kms:Decrypt",)),
    "aws:cloudtrail/trail:Trail": ("cloudtrail:DeleteTrail", "cloudtrail:StopLogging", "cloudtrail:UpdateTrail"),
    "aws:cloudwatch/logGroup:LogGroup": ("logs:DeleteLogGroup",),
    "aws:sagemaker/endpoint:Endpoint": ("sagemaker:InvokeEndpoint*",),
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": ("sagemaker:UpdateModelPackage",),
    "aws:ecr/repository:Repository": ("ecr:BatchGetImage", "ecr:PutImage"),
    "aws:sqs/queue:Queue": ("sqs:ReceiveMessage",),
    "aws:sns/topic:Topic": ("sns:Publish", "sns:Subscribe"),
    "aws:secretsmanager/secret:Secret": ("secretsmanager:GetSecretValue",),
    "aws:dynamodb/table:Table": ("dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"),
    ROLE: ("iam:PutRolePolicy",),
}
"""What somebody wants of a resource: what is asked where no action is named."""
