"""The identities on Google Cloud that pull requests take, and what nobody may do with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.gcp.graph import graph_of
from strongroom.access.graph.gcp.shape import ACCOUNT, BUCKET, ENDPOINT, KEY, SINK
from strongroom.plan.model import Plan, Resource

from .scope import purpose
from .target import Target

_WRITES: Final[dict[str, tuple[str, ...]]] = {
    BUCKET: ("storage.objects.create", "storage.objects.delete", "storage.buckets.setIamPolicy"),
    KEY: ("cloudkms.cryptoKeys.setIamPolicy", "cloudkms.cryptoKeyVersions.destroy"),
    ENDPOINT: ("aiplatform.endpoints.deploy", "aiplatform.endpoints.delete"),
    ACCOUNT: (
        "iam.serviceAccounts.setIamPolicy",
        "iam.serviceAccounts.getAccessToken",
        "iam.serviceAccountKeys.create",
    ),
    SINK: ("logging.sinks.delete", "logging.sinks.update"),
}
_OF_PROJECT: Final = (
    "resourcemanager.projects.setIamPolicy",
    "aiplatform.customJobs.create",
    "aiplatform.models.upload",
    "compute.firewalls.update",
    "iam.roles.update",
)


def previews_on_gcp(plan: Plan) -> Iterator[Resource]:
    """The service accounts that are marked as previews'."""
    return (each for each in plan.of(ACCOUNT) if purpose(each) == "preview")


def written_on_gcp(plan: Plan) -> Iterator[Target]:
    """Each write to a resource of the plan, or in its projects, that an identity must be refused."""
    spelling = graph_of(plan).spelling
    for type_, permissions in _WRITES.items():
        for resource in plan.of(type_):
            for permission in permissions:
                if type_ != ACCOUNT or purpose(resource) != "preview":
                    yield Target(resource.urn, permission, f"{permission} on {resource.name}")
    for project in sorted({spelling.project(each) for each in plan.of(ACCOUNT)}):
        for permission in _OF_PROJECT:
            yield Target(f"projects/{project}", permission, f"{permission} in the project")
