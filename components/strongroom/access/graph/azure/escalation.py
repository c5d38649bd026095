"""Chains of calls on Azure by which somebody who is refused a resource comes to it.

Sources: https://learn.microsoft.com/azure/role-based-access-control/rbac-and-directory-admin-roles and
https://learn.microsoft.com/entra/workload-id/workload-identity-federation
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from strongroom.access.graph.answers import Grantee
from strongroom.access.graph.chain import Chain, Step
from strongroom.access.graph.search import chains, step
from strongroom.access.refusal import refuse
from strongroom.plan.model import Resource

from .grants import by_roles
from .graph import Asked, Graph
from .shape import ACCOUNT, CONTAINER, ENDPOINT, IDS, KEY, LOGS, REGISTRY, VAULT, WORKSPACE, plain

_BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers"
_ML: Final = "Microsoft.MachineLearningServices"
_AUTHORIZATION: Final = "Microsoft.Authorization"
_IDENTITY: Final = "Microsoft.ManagedIdentity/userAssignedIdentities"
USE: Final[dict[str, tuple[str, ...]]] = {
    ACCOUNT: (f"{_BLOBS}/blobs/read",),
    CONTAINER: (f"{_BLOBS}/blobs/read",),
    KEY: ("Microsoft.KeyVault/vaults/keys/decrypt/action", "Microsoft.KeyVault/vaults/keys/unwrap/action"),
    ENDPOINT: (f"{_ML}/workspaces/onlineEndpoints/score/action",),
    WORKSPACE: (f"{_ML}/workspaces/jobs/write",),
    REGISTRY: (f"{_ML}/registries/models/versions/write",),
    LOGS: ("Microsoft.OperationalInsights/workspaces/delete", "Microsoft.OperationalInsights/workspaces/write"),
}
"""What somebody wants of a resource: what is asked where no action is named."""
_ASSIGN: Final = (
    f"{_AUTHORIZATION}/roleAssignments/write",
    f"{_AUTHORIZATION}/roleEligibilityScheduleRequests/write",
    f"{_AUTHORIZATION}/roleAssignmentScheduleRequests/write",
)
_WIDEN: Final = (f"{_AUTHORIZATION}/roleDefinitions/write",)
_POLICIES: Final = ("Microsoft.KeyVault/vaults/accessPolicies/write", "Microsoft.KeyVault/vaults/write")
_FEDERATE: Final = (f"{_IDENTITY}/federatedIdentityCredentials/write",)
# The built-in operator's role spells the action with a star in between, and is obeyed.
_ATTACH: Final = (f"{_IDENTITY}/assign/action", f"{_IDENTITY}/*/assign/action")
_RUN: Final = (
    f"{_ML}/workspaces/computes/write",
    f"{_ML}/workspaces/onlineEndpoints/write",
    "Microsoft.Compute/virtualMachines/write",
    "Microsoft.ContainerInstance/containerGroups/write",
    "Microsoft.Web/sites/write",
)


class Escalation:
    """Ways to one target."""

    def __init__(self, graph: Graph, resource: str, action: str = "") -> None:
        self._graph, self._called = graph, resource
        self._targets = self._meant(resource, action)

    def chains(self) -> tuple[Chain, ...]:
        """The shortest chain of each principal that is refused the target itself."""
        found = chains(self, self._graph.callers(), self._called)
        return tuple(replace(each, principal=self._name(each.principal)) for each in found)

    def use(self, caller: str) -> Step | None:
        """The call that uses the target."""
        return self._first(caller, self._targets, f"uses {self._called}")

    def opening(self, caller: str) -> Step | None:
        """The call that gives the caller, or anybody, the target: a role assigned, widened or activated, a policy."""
        activated = [self._graph.answered(caller, each) for each in self._targets]
        latent = next((each for each in activated if each.verdict == "latent"), None)
        if latent is not None:
            return Step(latent.principal, f"activates a role and uses {self._called}", _made(latent), latent.cause)
        tried = (
            self._first(caller, self._about(_ASSIGN), f"assigns itself a role on {self._called}"),
            self._first(caller, self._vaults(), "writes itself an access policy"),
            self._widened(caller),
        )
        return min((each for each in tried if each), key=lambda each: not each.proven, default=None)

    def moves(self, caller: str) -> Iterator[tuple[Step, str]]:
        """The identities that the caller can act as."""
        for other, identity in self._graph.identities.items():
            if other == caller:
                continue
            scope = self._graph.spelling.id(identity)
            trusted = self._first(caller, (Asked(_FEDERATE, scope, "control"),), f"trusts itself as {identity.name}")
            found = trusted if trusted and trusted.proven else self._attached(caller, identity, scope) or trusted
            if found is not None:
                yield found, other

    def _attached(self, caller: str, identity: Resource, scope: str) -> Step | None:
        attached = self._first(caller, (Asked(_ATTACH, scope, "control"),), f"runs code as {identity.name}")
        started = self._first(caller, self._places(scope), f"runs code as {identity.name}")
        if attached is None or started is None:
            return None
        weaker = attached if not attached.proven else started
        return replace(weaker, action=attached.action, cause=(*attached.cause, *started.cause))

    def _places(self, scope: str) -> Iterator[Asked]:
        """Where something may be run: the workspaces of the plan, and the group of the identity."""
        for each in self._graph.spelling.of(WORKSPACE):
            yield Asked(_RUN, self._graph.spelling.id(each), "control")
        yield Asked(_RUN, scope.partition("/providers/")[0], "control")

    def _about(self, actions: tuple[str, ...]) -> Iterator[Asked]:
        for each in self._targets:
            yield Asked(actions, each.resource, "control")

    def _vaults(self) -> Iterator[Asked]:
        for vault in self._graph.spelling.of(VAULT):
            scope = self._graph.spelling.id(vault)
            if any(f"{each.resource}/".casefold().startswith(f"{scope}/".casefold()) for each in self._targets):
                actions = _POLICIES[1:] if by_roles(vault) else _POLICIES
                yield Asked(actions, scope, "control")

    def _widened(self, caller: str) -> Step | None:
        """A role of the plan rewritten by whoever may, where somebody holds it on the target."""
        custom = self._graph.grants.custom()
        for assignment in self._graph.state.assignments:
            inside = any(f"{each.resource}/".casefold().startswith(f"{assignment.scope}/") for each in self._targets)
            if assignment.role in custom and inside:
                asked = Asked(_WIDEN, assignment.scope_text, "control")
                found = self._first(caller, (asked,), f"widens the role {custom[assignment.role].name}")
                if found is not None:
                    return found
        return None

    def _first(self, caller: str, asked: Iterator[Asked] | tuple[Asked, ...], words: str) -> Step | None:
        found = (step(self._graph.answered(caller, each), words, each.actions[0]) for each in asked)
        ordered = sorted((each for each in found if each), key=lambda each: not each.proven)
        return ordered[0] if ordered else None

    def _name(self, caller: str) -> str:
        identity = self._graph.identities.get(caller)
        return identity.name if identity else caller

    def _meant(self, resource: str, action: str) -> tuple[Asked, ...]:
        if action:
            return self._graph.find(action, resource)
        for each in self._graph.spelling.of(*IDS):
            type_ = plain(each.type)
            if type_ in USE and resource in (each.urn, each.name, self._graph.spelling.id(each)):
                return self._graph.on(each, USE[type_])
        advice = "name the action too, or an account, key, endpoint, workspace or another resource of the plan"
        raise refuse("access.target", "must be a resource whose use is known", resource, advice)


def _made(found: Grantee) -> str:
    return found.witness.action if found.witness else ""
