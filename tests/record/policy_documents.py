"""Which inputs are policy documents: whoever reads them learns who may do what, or what is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from tests.record.recorded import ABSENT, Recorded, at

DOCUMENTS: Final[dict[str, tuple[str, ...]]] = {
    "aws:iam/policy:Policy": ("policy",),
    "aws:iam/role:Role": ("assumeRolePolicy", "inlinePolicies[*].policy"),
    "aws:iam/rolePolicy:RolePolicy": ("policy",),
    "aws:iam/userPolicy:UserPolicy": ("policy",),
    "aws:iam/groupPolicy:GroupPolicy": ("policy",),
    "aws:kms/key:Key": ("policy",),
    "aws:kms/keyPolicy:KeyPolicy": ("policy",),
    "aws:s3/bucketPolicy:BucketPolicy": ("policy",),
    "aws:sqs/queue:Queue": ("policy",),
    "aws:sqs/queuePolicy:QueuePolicy": ("policy",),
    "aws:sns/topic:Topic": ("policy",),
    "aws:sns/topicPolicy:TopicPolicy": ("policy",),
    "aws:ecr/repositoryPolicy:RepositoryPolicy": ("policy",),
    "aws:ec2/vpcEndpoint:VpcEndpoint": ("policy",),
    "aws:secretsmanager/secretPolicy:SecretPolicy": ("policy",),
    "aws:organizations/policy:Policy": ("content",),
    "gcp:storage/bucketIAMPolicy:BucketIAMPolicy": ("policyData",),
    "gcp:bigquery/datasetIamPolicy:DatasetIamPolicy": ("policyData",),
    "gcp:serviceaccount/iAMPolicy:IAMPolicy": ("policyData",),
    "gcp:projects/iAMCustomRole:IAMCustomRole": ("permissions",),
    "azure-native:authorization:RoleDefinition": ("permissions",),
    "azure-native:authorization:PolicyDefinition": ("policyRule",),
    "azure-native:keyvault:Vault": ("properties.accessPolicies",),
}


def policy_documents(seen: Mapping[str, Recorded]) -> Iterator[tuple[str, str, Any]]:
    """Each policy document of a plan: urn, path of the input, and the document."""
    for urn, recorded in sorted(seen.items()):
        if recorded.row.get("external"):
            continue
        for path in DOCUMENTS.get(recorded.row["type"], ()):
            head, star, tail = path.partition("[*]")
            many = at(recorded.inputs, head)
            count = len(many) if star and isinstance(many, list) else 0
            for place in [f"{head}[{n}]{tail}" for n in range(count)] if star else [path]:
                if (document := at(recorded.inputs, place)) != ABSENT:
                    yield urn, place, document
