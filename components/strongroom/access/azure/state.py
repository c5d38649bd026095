"""A state of Azure: its roles, who holds them where, what is denied to whom.

Lists may be written as the management API prints them (`value`, `properties`) or flat; names in any case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from .assignment import Assignment, Denial, read_assignment, read_denial
from .element import Element
from .expression import Opaque
from .role import Role, read_role, roles_by_alias
from .unreadable import unreadable

_ACTIVE: Final = (
    "roleAssignments",
    "roleAssignmentSchedules",
    "roleAssignmentScheduleInstances",
    "roleAssignmentScheduleRequests",
    "activeAssignments",
    "activeRoleAssignments",
)
_ELIGIBLE: Final = (
    "roleEligibilitySchedules",
    "roleEligibilityScheduleInstances",
    "roleEligibilityScheduleRequests",
    "pimRoleEligibilitySchedules",
    "roleEligibilities",
    "eligibleAssignments",
    "eligibleRoleAssignments",
    "roleEligibilityAssignments",
    "pimEligibleAssignments",
    "pimEligible",
    "pim",
)
# Rules that grant nothing: `control` compares them.
CONTROLS: Final = ("policyAssignments", "policyExemptions", "policyDefinitions", "policySetDefinitions", "locks")
_REMOVING: Final = frozenset(("adminremove", "selfdeactivate"))
_GIVING: Final = frozenset(
    ("adminassign", "adminupdate", "adminextend", "adminrenew", "selfactivate", "selfextend", "selfrenew")
)


@dataclass(frozen=True, slots=True)
class State:
    """What a state grants and denies; `unknown` are its elements that are not modelled and may grant or deny more."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    assignments: tuple[Assignment, ...] = ()
    eligible: tuple[Assignment, ...] = ()
    denials: tuple[Denial, ...] = ()
    unknown: tuple[Opaque, ...] = ()

    def role(self, assignment: Assignment) -> Role:
        """The role that is assigned; one without permissions where the state does not define it."""
        found = self.roles.get(assignment.role) or self.roles.get(assignment.role_text.casefold())
        return found or Role(assignment.role, None)


def read_state(raw: object, where: str = "state") -> State:
    """The state in normal form; raises Unreadable."""
    element = Element(raw, where)
    element.skip(*CONTROLS, "hierarchy", "managementGroups")
    unknown: list[Opaque] = []
    roles = roles_by_alias(tuple(_roles(element, unknown)))
    found = [
        read_assignment(item, place, unknown, latent=latent)
        for names, latent in ((_ACTIVE, False), (_ELIGIBLE, True))
        for name in names
        for item, place in _listed(element, name)
        if _gives(item, place, unknown)
    ]
    denials = tuple(read_denial(item, place, unknown) for item, place in _listed(element, "denyAssignments"))
    unknown += element.unknown
    return State(
        roles,
        tuple(one for one in found if not one.latent),
        tuple(one for one in found if one.latent),
        denials,
        tuple(unknown),
    )


def _roles(element: Element, unknown: list[Opaque]) -> Iterator[Role]:
    for name in ("roleDefinitions", "customRoleDefinitions", "customRoles", "builtInRoles"):
        raw = element.take(name)
        where = f"{element.where}.{name}"
        if isinstance(raw, Mapping) and "value" not in raw:
            for key, item in raw.items():
                yield read_role(item, f"{where}.{key}", unknown, str(key))
        else:
            for item, place in _listed(element, name):
                yield read_role(item, place, unknown)


def _listed(element: Element, name: str) -> Iterator[tuple[object, str]]:
    """The members of a list or of a map from names, each with its place."""
    raw = element.take(name)
    where = f"{element.where}.{name}"
    if isinstance(raw, Mapping) and isinstance(raw.get("value"), list | tuple):
        raw = raw["value"]
    if raw is None:
        return
    if isinstance(raw, Mapping):
        yield from ((item, f"{where}.{key}") for key, item in raw.items())
    elif isinstance(raw, list | tuple):
        yield from ((item, f"{where}[{index}]") for index, item in enumerate(raw))
    else:
        raise unreadable(where, "must be a list", raw, "write a list of objects")


def _gives(item: object, where: str, unknown: list[Opaque]) -> bool:
    """True iff the schedule request gives a role; what takes one away is left open, as it is unknown which."""
    kind = (Element(item, where).text("requestType") or "").casefold()
    if kind in _REMOVING or (kind and kind not in _GIVING):
        unknown.append(Opaque(f"{item}", f"a schedule request of type `{kind}` is not modelled"))
        return False
    return True
