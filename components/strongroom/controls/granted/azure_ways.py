"""What on Azure is one team's own, and what gives administration of a resource group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.azure.graph import graph_of
from strongroom.access.graph.azure.shape import ACCOUNT, CONTAINER, IDENTITY
from strongroom.access.graph.ownership import team
from strongroom.plan.model import Plan

from .scope import purpose
from .target import Target

_KEPT: Final = ("data", "models")
_READ: Final = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"
_ASSIGN: Final = "Microsoft.Authorization/roleAssignments/write"


def own_on_azure(plan: Plan) -> Iterator[Target]:
    """The blobs of each team: in an account or a container that is marked as its own."""
    for each in graph_of(plan).spelling.of(ACCOUNT, CONTAINER):
        if purpose(each) in _KEPT and team(each):
            yield Target(each.urn, _READ, f"the {purpose(each)} of {team(each)}", team(each))


def administration_on_azure(plan: Plan) -> Iterator[Target]:
    """Assigning roles in a resource group in which the plan makes identities."""
    spelling = graph_of(plan).spelling
    groups = {spelling.id(each).partition("/providers/")[0] for each in spelling.of(IDENTITY)}
    for group in sorted(groups):
        yield Target(group, _ASSIGN, "administration of the resource group")
