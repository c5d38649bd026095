"""Role assignments and deny assignments.

Sources: https://learn.microsoft.com/azure/role-based-access-control/role-assignments and
https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from .condition import read_condition
from .element import Element
from .expression import FALSE, TRUE, Expression, Opaque, every
from .role import Permission, last_segment, read_permissions
from .schedule import window
from .scope import Folded, fold
from .unreadable import unreadable

EVERYONE: Final = "00000000-0000-0000-0000-000000000000"
_EVERYONE_TYPES: Final = frozenset(("everyone", "systemdefined", "allprincipals"))
_GROUP_TYPES: Final = frozenset(("group", "foreigngroup", "directoryroletemplate", "directoryobjectorgroup"))
_COUNTING: Final = frozenset(
    (
        "accepted",
        "provisioned",
        "granted",
        "adminapproved",
        "schedulecreated",
        "provisioningstarted",
        "active",
        "enabled",
    )
)
_BOOKKEEPING: Final = (
    "delegatedManagedIdentityResourceId",
    "justification",
    "ticketInfo",
    "linkedRoleEligibilityScheduleId",
    "linkedRoleEligibilityScheduleInstanceId",
    "roleAssignmentScheduleId",
    "roleEligibilityScheduleId",
    "targetRoleAssignmentScheduleId",
    "targetRoleEligibilityScheduleId",
    "originRoleAssignmentId",
    "requestorId",
    "requestType",
    "approvalId",
    "skipServicePrincipalAadCheck",
)


@dataclass(frozen=True, slots=True)
class Principal:
    """Whom an assignment names: `key` folded; the type tells groups, whose members nobody knows, from the others."""

    key: str
    text: str
    kind: str = ""

    @property
    def is_everyone(self) -> bool:
        """True iff everybody is meant."""
        return self.key == EVERYONE or self.kind in _EVERYONE_TYPES

    @property
    def is_group(self) -> bool:
        """True iff it is said to be a group."""
        return self.kind in _GROUP_TYPES


@dataclass(frozen=True, slots=True)
class Assignment:
    """A role given to a principal at a scope; `latent` iff it must be activated first."""

    principal: Principal
    role: str
    role_text: str
    scope: Folded
    scope_text: str
    condition: Expression
    where: str
    urn: str = ""
    latent: bool = False


@dataclass(frozen=True, slots=True)
class Denial:
    """A deny assignment; `here_only` iff it does not reach child scopes."""

    principals: tuple[Principal, ...]
    excluded: tuple[Principal, ...]
    permissions: tuple[Permission, ...]
    scope: Folded
    scope_text: str
    here_only: bool
    condition: Expression
    where: str
    urn: str = ""


def read_assignment(raw: object, where: str, unknown: list[Opaque], *, latent: bool = False) -> Assignment:
    """A role assignment, active or eligible; raises Unreadable."""
    element = Element(raw, where)
    element.skip(*_BOOKKEEPING)
    latent = latent or is_eligible(element)
    principal = _principal(element)
    role = element.text("roleDefinitionId", "role", "roleDefinition", "roleDefinitionName", "roleName")
    if role is None or not role.strip():
        raise unreadable(f"{where}.roleDefinitionId", "is missing", "nothing", "name the role that is assigned")
    scope = element.text("scope", "directoryScopeId")
    if scope is None:
        raise unreadable(f"{where}.scope", "is missing", "nothing", "name the scope of the assignment")
    condition = every(read_condition(element), window(element, where), _provisioned(element))
    urn = element.text("urn") or ""
    unknown += element.unknown
    return Assignment(
        principal,
        last_segment(role.strip()),
        role.strip(),
        fold(scope, f"{where}.scope"),
        scope.strip(),
        every(condition, *element.unknown),
        where,
        urn,
        latent,
    )


def is_eligible(element: Element) -> bool:
    """True iff the assignment says of itself that it must be activated first."""
    said = [element.text(name) or "" for name in ("assignmentType", "assignmentState", "state", "memberType")]
    flagged = element.flag("eligible", "isEligible", "pimEligible")
    return flagged or any(text.casefold().startswith("eligib") for text in said)


def _provisioned(element: Element) -> Expression:
    """Whether a schedule has come to count; a request that waits for approval, or has failed, is left open."""
    status = element.text("status")
    if status is None or status.casefold() in _COUNTING:
        return TRUE
    return Opaque(f"status {status.casefold()}", f"a schedule whose status is `{status}` may not count")


def _principal(element: Element) -> Principal:
    found = element.text("principalId", "principal", "objectId", "assignee")
    if found is None or not found.strip():
        raise unreadable(f"{element.where}.principalId", "is missing", "nothing", "name who gets the role")
    kind = element.text("principalType", "assigneePrincipalType", "objectType") or ""
    return Principal(found.strip().casefold(), found.strip(), kind.strip().casefold())


def read_denial(raw: object, where: str, unknown: list[Opaque]) -> Denial:
    """A deny assignment; raises Unreadable."""
    element = Element(raw, where)
    element.skip("denyAssignmentName", "isSystemProtected", "denyAssignmentId", "ownerId")
    scope = element.text("scope")
    if scope is None:
        raise unreadable(f"{where}.scope", "is missing", "nothing", "name the scope of the deny assignment")
    effect = (element.text("denyAssignmentEffect") or "enforced").casefold()
    condition = every(read_condition(element), _effect(effect))
    found = Denial(
        _principals(element, "principals"),
        _principals(element, "excludePrincipals"),
        tuple(read_permissions(element, unknown)),
        fold(scope, f"{where}.scope"),
        scope.strip(),
        element.flag("doNotApplyToChildScopes"),
        TRUE,
        where,
        element.text("urn") or "",
    )
    unknown += element.unknown
    if not element.has("permissions", "actions", "dataActions"):
        raise unreadable(f"{where}.permissions", "is missing", "nothing", "list the actions that are denied")
    if not found.principals:
        raise unreadable(f"{where}.principals", "names nobody", "nothing", "name who is denied, or everybody")
    return replace(found, condition=every(condition, *element.unknown))


def _effect(effect: str) -> Expression:
    if effect == "enforced":
        return TRUE
    if effect == "audit":  # writes a log line and refuses nothing
        return FALSE
    return Opaque(f"deny assignment effect {effect}", f"the deny assignment effect `{effect}` is not modelled")


def _principals(element: Element, name: str) -> tuple[Principal, ...]:
    found = []
    for index, item in enumerate(element.items(name)):
        where = f"{element.where}.{name}[{index}]"
        if isinstance(item, str):
            found.append(Principal(item.strip().casefold(), item.strip()))
            continue
        one = Element(item, where)
        identity = one.text("id", "principalId", "objectId")
        kind = (one.text("type", "principalType") or "").strip().casefold()
        if identity is None and kind not in _EVERYONE_TYPES:
            raise unreadable(f"{where}.id", "is missing", "nothing", "name the principal")
        text = (identity or EVERYONE).strip()
        found.append(Principal(text.casefold(), text, kind))
    return tuple(found)
