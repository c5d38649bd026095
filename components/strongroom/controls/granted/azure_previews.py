"""The identities on Azure that pull requests take, and what nobody may do with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.azure.graph import graph_of
from strongroom.access.graph.azure.shape import ACCOUNT, ENDPOINT, IDENTITY, KEY, REGISTRY, WORKSPACE
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource

from .scope import purpose
from .target import Target

_CREDENTIAL: Final = "azure-native:managedidentity:FederatedIdentityCredential"
_UNREVIEWED: Final = re.compile(r".*:(?:pull_request|merge_request)(?:[:/].*)?|.*refs/pull/.*")
_BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs"
_ML: Final = "Microsoft.MachineLearningServices"
_WRITES: Final[dict[str, tuple[str, ...]]] = {
    ACCOUNT: (f"{_BLOBS}/write", f"{_BLOBS}/delete", "Microsoft.Storage/storageAccounts/write"),
    KEY: ("Microsoft.KeyVault/vaults/keys/delete", "Microsoft.KeyVault/vaults/keys/update/action"),
    WORKSPACE: (f"{_ML}/workspaces/jobs/write", f"{_ML}/workspaces/write"),
    ENDPOINT: (f"{_ML}/workspaces/onlineEndpoints/write", f"{_ML}/workspaces/onlineEndpoints/delete"),
    REGISTRY: (f"{_ML}/registries/models/versions/write",),
}
_OF_GROUP: Final = ("Microsoft.Authorization/roleAssignments/write", "Microsoft.Network/networkSecurityGroups/write")


def previews_on_azure(plan: Plan) -> Iterator[Resource]:
    """The identities that are marked as previews', or that a credential lets pull requests take."""
    spelling = graph_of(plan).spelling
    for each in spelling.of(IDENTITY):
        held = companions(plan, each, (_CREDENTIAL,), "resourceName").found
        subjects = [spelling.text(one.inputs.get("subject")) or "" for one in held]
        if purpose(each) == "preview" or any(_UNREVIEWED.fullmatch(one) for one in subjects):
            yield each


def written_on_azure(plan: Plan) -> Iterator[Target]:
    """Each write to a resource of the plan, or in its resource groups, that an identity must be refused."""
    spelling = graph_of(plan).spelling
    for type_, actions in _WRITES.items():
        for resource in spelling.of(type_):
            yield from (Target(resource.urn, action, f"{action} on {resource.name}") for action in actions)
    for group in sorted({spelling.id(each).partition("/providers/")[0] for each in spelling.of(IDENTITY)}):
        yield from (Target(group, action, f"{action} in the resource group") for action in _OF_GROUP)
