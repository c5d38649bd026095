"""Where a plan keeps the policies that stand on resources, by the kind of resource that they govern."""

from __future__ import annotations

from typing import Final, NamedTuple

from .shape import ACCESS_POINT, BUCKETS, KEYS, ROLE


class Holder(NamedTuple):
    """Resources of `type` that hold a policy at `path` for the one that their input `link` names."""

    type: str
    link: str
    path: str


_BUCKET: Final = (
    Holder("aws:s3/bucketPolicy:BucketPolicy", "bucket", "policy"),
    Holder("aws:s3/bucketV2Policy:BucketV2Policy", "bucket", "policy"),
)
_KEY: Final = (Holder("aws:kms/keyPolicy:KeyPolicy", "keyId", "policy"),)
BESIDE: Final[dict[str, tuple[Holder, ...]]] = {
    **dict.fromkeys(BUCKETS, _BUCKET),
    ACCESS_POINT: (Holder("aws:s3control/accessPointPolicy:AccessPointPolicy", "accessPointArn", "policy"),),
    **dict.fromkeys(KEYS, _KEY),
    "aws:sqs/queue:Queue": (Holder("aws:sqs/queuePolicy:QueuePolicy", "queueUrl", "policy"),),
    "aws:sns/topic:Topic": (Holder("aws:sns/topicPolicy:TopicPolicy", "arn", "policy"),),
    "aws:secretsmanager/secret:Secret": (
        Holder("aws:secretsmanager/secretPolicy:SecretPolicy", "secretArn", "policy"),
    ),
    "aws:ecr/repository:Repository": (Holder("aws:ecr/repositoryPolicy:RepositoryPolicy", "repository", "policy"),),
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": (
        Holder(
            "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy", "modelPackageGroupName", "resourcePolicy"
        ),
    ),
    "aws:cloudwatch/eventBus:EventBus": (
        Holder("aws:cloudwatch/eventBusPolicy:EventBusPolicy", "eventBusName", "policy"),
    ),
    "aws:dynamodb/table:Table": (Holder("aws:dynamodb/resourcePolicy:ResourcePolicy", "resourceArn", "policy"),),
    "aws:kinesis/stream:Stream": (Holder("aws:kinesis/resourcePolicy:ResourcePolicy", "resourceArn", "policy"),),
    "aws:backup/vault:Vault": (Holder("aws:backup/vaultPolicy:VaultPolicy", "backupVaultName", "policy"),),
    "aws:efs/fileSystem:FileSystem": (Holder("aws:efs/fileSystemPolicy:FileSystemPolicy", "fileSystemId", "policy"),),
}
"""Policies that are resources of their own."""

OWN: Final[dict[str, str]] = {
    **dict.fromkeys((*BUCKETS, ACCESS_POINT), "policy"),
    **dict.fromkeys(KEYS, "policy"),
    "aws:sqs/queue:Queue": "policy",
    "aws:sns/topic:Topic": "policy",
    "aws:secretsmanager/secret:Secret": "policy",
    ROLE: "assumeRolePolicy",
}
"""Policies that are an input of the resource itself."""

ACCOUNT_WIDE: Final = (
    ("logs", "aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "policyDocument"),
    ("ecr", "aws:ecr/registryPolicy:RegistryPolicy", "policy"),
    ("glue", "aws:glue/resourcePolicy:ResourcePolicy", "policy"),
)
"""Policies of an account for all its resources of one service, whose own Resource elements say which."""

POLICED: Final = frozenset(
    (
        "backup",
        "dynamodb",
        "ecr",
        "elasticfilesystem",
        "events",
        "glue",
        "kinesis",
        "kms",
        "lambda",
        "logs",
        "s3",
        "secretsmanager",
        "sns",
        "sqs",
        "sts",
    )
)
"""Services whose resources may have a policy of their own, so that one outside the plan may admit anybody."""

PERMISSION: Final = "aws:lambda/permission:Permission"
FUNCTION: Final = "aws:lambda/function:Function"
GRANT: Final = "aws:kms/grant:Grant"
