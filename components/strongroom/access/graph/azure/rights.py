"""What each right of the matrix means on Azure: the actions that use it, and what they are on.

Where the cloud forces another place than the others have, DIFFERENCES says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.ownership import purpose, team
from strongroom.access.graph.words import Right
from strongroom.plan.model import Resource

from .graph import Asked, Graph
from .shape import ACCOUNT, CONTAINER, ENDPOINT, GROUP, KEY, LOGS, REGISTRY, WORKSPACE

DIFFERENCES: Final[dict[Right, str]] = {
    "start training": "jobs of a workspace have no names of a team's own: teams are told apart by their workspaces",
    "approve": "a workspace knows no approval: it is the copy of a model into the registry that serving reads",
    "change audit": "diagnostic settings belong to each resource: who may write one of the workspace stops its record",
}
"""Rights that mean something else on Azure than on AWS, and the reason."""

_BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers"
_ML: Final = "Microsoft.MachineLearningServices"
_READ: Final = (f"{_BLOBS}/blobs/read",)
_USE: Final = ("Microsoft.KeyVault/vaults/keys/decrypt/action", "Microsoft.KeyVault/vaults/keys/unwrap/action")
_CHANGE_RECORD: Final = (
    "Microsoft.Storage/storageAccounts/delete",
    "Microsoft.Storage/storageAccounts/write",
    f"{_BLOBS}/delete",
    f"{_BLOBS}/immutabilityPolicies/delete",
)
_ERASE_RECORD: Final = (f"{_BLOBS}/blobs/delete",)
_STOP_RECORD: Final = ("Microsoft.Insights/diagnosticSettings/delete", "Microsoft.Insights/diagnosticSettings/write")
_CHANGE_LOGS: Final = (
    "Microsoft.OperationalInsights/workspaces/delete",
    "Microsoft.OperationalInsights/workspaces/write",
)
_CHANGE_GUARDRAIL: Final = (
    "Microsoft.Authorization/denyAssignments/delete",
    "Microsoft.Authorization/locks/delete",
    "Microsoft.Authorization/policyAssignments/delete",
    "Microsoft.Authorization/policyAssignments/write",
    "Microsoft.Authorization/policyExemptions/write",
    "Microsoft.Authorization/roleAssignments/write",
    "Microsoft.Authorization/roleDefinitions/write",
    "Microsoft.Network/networkSecurityGroups/write",
    "Microsoft.Network/routeTables/write",
)


class Rights:
    """The questions behind each right, for one plan."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def questions(self, right: Right, whose: str) -> tuple[Asked, ...]:
        """What is asked; nothing where the plan has nothing that the right is on."""
        return tuple(
            {
                "read data": lambda: self._blobs("data", whose),
                "read model": lambda: self._blobs("models", whose),
                "use key": self._keys,
                "start training": lambda: self._on(WORKSPACE, (f"{_ML}/workspaces/jobs/write",), whose),
                "register": lambda: self._on(WORKSPACE, (f"{_ML}/workspaces/models/versions/write",), whose),
                "approve": lambda: self._on(REGISTRY, (f"{_ML}/registries/models/versions/write",), whose),
                "deploy": lambda: self._on(ENDPOINT, (f"{_ML}/workspaces/onlineEndpoints/deployments/write",), whose),
                "invoke": lambda: self._on(ENDPOINT, (f"{_ML}/workspaces/onlineEndpoints/score/action",), whose),
                "read logs": self._read_record,
                "change audit": self._change_record,
                "change guardrail": self._change_guardrail,
            }[right]()
        )

    def _of(self, type_: str, what: str = "", whose: str = "") -> Iterator[Resource]:
        for each in self._graph.spelling.of(type_):
            if (not what or purpose(each) == what) and (not whose or team(each) in ("", whose)):
                yield each

    def _on(self, type_: str, actions: tuple[str, ...], whose: str) -> Iterator[Asked]:
        for each in self._of(type_, whose=whose):
            yield from self._graph.on(each, actions)

    def _blobs(self, what: str, whose: str) -> Iterator[Asked]:
        """A team's blobs lie in a container of its name, or in an account or container marked as its own."""
        for account in self._of(ACCOUNT, what, whose):
            start = f"{self._graph.spelling.id(account)}/".casefold()
            held = [each for each in self._of(CONTAINER) if self._graph.spelling.id(each).casefold().startswith(start)]
            if team(account) or not held:
                yield from self._graph.on(account, _READ)
            for container in held if not team(account) else ():
                name = container.inputs.get("containerName")
                if not whose or team(container) == whose or name == whose:
                    yield from self._graph.on(container, _READ)
                elif not team(container) and name not in self._teams():
                    yield from self._graph.on(container, _READ, whose)

    def _teams(self) -> frozenset[str]:
        return frozenset(team(each) for each in self._graph.plan.resources)

    def _keys(self) -> Iterator[Asked]:
        for what in ("data", "models"):
            for key in self._of(KEY, what):
                yield from self._graph.on(key, _USE)

    def _read_record(self) -> Iterator[Asked]:
        for each in self._of(ACCOUNT, "audit"):
            yield from self._graph.on(each, _READ)
        for each in self._of(LOGS):
            yield from self._graph.on(each, ("Microsoft.OperationalInsights/workspaces/query/read",))

    def _change_record(self) -> Iterator[Asked]:
        for each in self._of(ACCOUNT, "audit"):
            yield from self._graph.on(each, _CHANGE_RECORD)
            yield from self._graph.on(each, _ERASE_RECORD)
        for each in self._of(LOGS):
            yield from self._graph.on(each, _CHANGE_LOGS)
        for each in self._of(WORKSPACE):
            yield from self._graph.on(each, _STOP_RECORD)

    def _change_guardrail(self) -> Iterator[Asked]:
        groups = tuple(self._of(GROUP)) or tuple(self._of(WORKSPACE))
        for each in groups:
            yield from self._graph.on(each, _CHANGE_GUARDRAIL)
