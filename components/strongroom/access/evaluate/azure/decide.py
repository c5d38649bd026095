"""Whether Azure allows one request.

Source: https://learn.microsoft.com/azure/role-based-access-control/overview#how-azure-rbac-determines-if-a-user-has-access-to-a-resource
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from ...request import Request
from ..decision import Decision, Unmodelled
from .assignment import LISTS, active, entries, in_time, names, role, scope
from .condition import holds
from .deny import denies
from .permission import Plane, entries_of, folded, lists, naming
from .scope import Hierarchy, covers

# Eligible roles are latent until somebody activates them, and policies are controls: neither is access.
_NO_ACCESS: Final = frozenset(
    {
        "eligibleassignments",
        "eligibleroleassignments",
        "roleeligibilityschedules",
        "roleeligibilityscheduleinstances",
        "roleeligibilityschedulerequests",
        "roleeligibilities",
        "roleeligibilityassignments",
        "pimroleeligibilityschedules",
        "pimeligibleassignments",
        "pimeligible",
        "pim",
        "policyassignments",
        "policyexemptions",
        "policydefinitions",
        "policysetdefinitions",
        "locks",
    }
)
_ROLES: Final = ("roledefinitions", "customroledefinitions", "customroles", "builtinroles")
_PLAIN: Final = ("id", "name", "type", "kind", "description", "displayname", "etag", "tags", "metadata", "location")
_STATE: Final = frozenset({*_ROLES, *LISTS, "denyassignments", "hierarchy", "managementgroups", *_PLAIN, *_NO_ACCESS})
PLANE: Final = "plane"  # the context's name for it: `control` or `data`


def decide(state: Mapping[str, Any], request: Request, hierarchy: Hierarchy) -> Decision:
    """Whether the state allows the request.

    `state` is a side of a case (`roleDefinitions`, `roleAssignments`, `denyAssignments`), `hierarchy` maps a scope to
    its parent. The context names attributes as conditions do, and the plane of the action as `plane`; without it the
    request is allowed iff either plane allows it. Raises Unmodelled where the answer hangs on something not known.
    """
    found = folded(state)
    unknown = sorted(set(found) - _STATE)
    if unknown:
        raise Unmodelled(f"state: `{unknown[0]}` is not known")
    if request.principal is None:
        raise Unmodelled("principal: must be named")
    decisions = [_decided(found, request, plane, hierarchy) for plane in _planes(request)]
    return next((decision for decision in decisions if decision.allowed), decisions[0])


def _planes(request: Request) -> tuple[Plane, ...]:
    named = request.context.get(PLANE)
    if named is None:
        return ("control", "data")
    if named not in ("control", "data"):
        raise Unmodelled(f"plane: must be `control` or `data`, got `{named}`")
    return (cast("Plane", named),)


def _decided(state: Mapping[str, Any], request: Request, plane: Plane, hierarchy: Hierarchy) -> Decision:
    pending: list[Unmodelled] = []
    granted = None
    for assignment in _concerning(state, request, hierarchy):
        try:
            if granted is None and _grants(assignment, state, request, plane):
                granted = f"{role(assignment)} at {scope(assignment)} grants it"
        except Unmodelled as trouble:
            pending.append(trouble)
    if granted is None and not pending:
        return Decision(False, "no role assignment grants it")
    for denial in entries(state.get("denyassignments")):
        if denies(denial, request, plane, hierarchy):
            return Decision(False, f"a deny assignment at {folded(denial)['scope']} forbids it")
    if granted is None:
        raise pending[0]
    return Decision(True, granted)


def _concerning(state: Mapping[str, Any], request: Request, hierarchy: Hierarchy) -> Iterator[dict[str, Any]]:
    """The assignments of the request's principal, which may be a group of its own, whose scope covers its resource."""
    for assignment in active(state):
        if names(assignment, request.principal or "") and covers(scope(assignment), request.resource, hierarchy):
            yield assignment


def _grants(assignment: Mapping[str, Any], state: Mapping[str, Any], request: Request, plane: Plane) -> bool:
    definition = _definition(role(assignment), state)
    if definition is None or not lists(definition):
        # An undefined role: its own name stands for an action that only it is known to give.
        if request.action.casefold() != role(assignment).strip().casefold().rpartition("/")[2]:
            raise Unmodelled(f"{role(assignment)}: what the role gives is not in the state")
    elif not any(_holds(entry, request) for entry in naming(entries_of(definition), request.action, plane)):
        return False
    return in_time(assignment, request) and _holds(assignment, request)


def _definition(wanted: str, state: Mapping[str, Any]) -> dict[str, Any] | None:
    """The definition under the role's key, its id or its name; the last part of an id tells it apart."""
    last = wanted.casefold().rpartition("/")[2]
    for key, raw in _definitions(state):
        definition = folded(raw)
        titles = (key, *(spelled.get(name) for spelled in (definition, raw) for name in ("id", "name", "rolename")))
        if any(str(title).casefold().rpartition("/")[2] == last for title in titles if title):
            return definition
    return None


def _definitions(state: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name in _ROLES:
        listed = state.get(name) or {}
        if isinstance(listed, Mapping) and not isinstance(listed.get("value"), list):
            yield from listed.items()
        else:
            yield from (("", raw) for raw in entries(listed))


def _holds(found: Mapping[str, Any], request: Request) -> bool:
    version = str(found.get("conditionversion") or "2.0")
    if not found.get("condition"):
        return True
    if version not in ("1.0", "2.0"):  # the built-in roles of 1.0 use nothing that 2.0 reads otherwise
        raise Unmodelled(f"condition: the version `{version}` of the language is not known")
    return holds(found["condition"], request)
