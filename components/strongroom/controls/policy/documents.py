"""Every policy document of AWS that a plan may hold, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.plan.model import Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

# For each type token the inputs that hold a document.
PLACES: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(BUCKET_TYPES, ("policy",)),
    "aws:s3/bucketPolicy:BucketPolicy": ("policy",),
    "aws:s3/accessPoint:AccessPoint": ("policy",),
    "aws:s3control/accessPointPolicy:AccessPointPolicy": ("policy",),
    "aws:kms/key:Key": ("policy",),
    "aws:kms/externalKey:ExternalKey": ("policy",),
    "aws:kms/replicaKey:ReplicaKey": ("policy",),
    "aws:kms/replicaExternalKey:ReplicaExternalKey": ("policy",),
    "aws:kms/keyPolicy:KeyPolicy": ("policy",),
    "aws:sns/topic:Topic": ("policy",),
    "aws:sns/topicPolicy:TopicPolicy": ("policy",),
    "aws:sqs/queue:Queue": ("policy",),
    "aws:sqs/queuePolicy:QueuePolicy": ("policy",),
    "aws:secretsmanager/secret:Secret": ("policy",),
    "aws:secretsmanager/secretPolicy:SecretPolicy": ("policy",),
    "aws:ecr/repositoryPolicy:RepositoryPolicy": ("policy",),
    "aws:ec2/vpcEndpoint:VpcEndpoint": ("policy",),
    "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": ("policy",),
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": ("policyDocument",),
    "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy": ("accessPolicy",),
    "aws:iam/role:Role": ("assumeRolePolicy", "inlinePolicies[*].policy"),
    "aws:iam/policy:Policy": ("policy",),
    "aws:iam/rolePolicy:RolePolicy": ("policy",),
    "aws:iam/userPolicy:UserPolicy": ("policy",),
    "aws:iam/groupPolicy:GroupPolicy": ("policy",),
}


def documents(resource: Resource) -> Iterator[tuple[str, Value]]:
    """Yields each document of the resource with the input that holds it."""
    for path in PLACES.get(resource.type, ()):
        yield from ((path, value) for value in at(resource.inputs, path) if value not in (None, ""))
