"""Role definitions: what a role lets its holder do, entry by entry.

Source: https://learn.microsoft.com/azure/role-based-access-control/role-definitions
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from .condition import read_condition
from .element import Element
from .expression import TRUE, Expression, Opaque, every
from .unreadable import unreadable

Plane: TypeAlias = Literal["control", "data"]
_ACTIONS = ("actions", "notActions", "dataActions", "notDataActions")


@dataclass(frozen=True, slots=True)
class Permission:
    """One entry: an action of a plane is in it iff a pattern takes it in and none leaves it out."""

    actions: tuple[str, ...] = ()
    not_actions: tuple[str, ...] = ()
    data_actions: tuple[str, ...] = ()
    not_data_actions: tuple[str, ...] = ()
    condition: Expression = TRUE

    def patterns(self, plane: Plane) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the entry takes in and what it leaves out."""
        return (self.actions, self.not_actions) if plane == "control" else (self.data_actions, self.not_data_actions)


@dataclass(frozen=True, slots=True)
class Role:
    """A role; `aliases` are the folded names it may be called by. `permissions` is None where nobody defines it."""

    name: str
    permissions: tuple[Permission, ...] | None
    aliases: tuple[str, ...] = ()
    assignable: tuple[str, ...] = ()


def read_role(raw: object, where: str, unknown: list[Opaque], key: str = "") -> Role:
    """One role definition; `key` is what the state lists it under. Raises Unreadable.

    Elements that are not modelled become part of the condition of what they stand in, and are added to `unknown`.
    """
    element = Element(raw, where)
    element.skip("type", "roleType", "isCustom", "isBuiltIn", "isServiceRole")
    identity, name, title = element.text("id"), element.text("name"), element.text("roleName")
    entries = tuple(read_permissions(element, unknown))
    names = [text for text in (key, identity, name, title) if text]
    aliases = dict.fromkeys(alias for text in names for alias in (text.casefold(), last_segment(text)))
    assignable = element.texts("assignableScopes")
    unknown += element.unknown
    permissions = tuple(replace(entry, condition=every(entry.condition, *element.unknown)) for entry in entries)
    defined = element.has("permissions", *_ACTIONS)
    return Role(title or key or name or identity or where, permissions if defined else None, tuple(aliases), assignable)


def read_permissions(element: Element, unknown: list[Opaque]) -> Iterator[Permission]:
    """The permission entries of a role or deny assignment; the flat spelling of the command line is one entry."""
    if not element.has("permissions"):
        if element.has(*_ACTIONS):
            yield _permission(element)
        return
    for entry in element.objects("permissions"):
        found = _permission(entry)
        unknown += entry.unknown
        yield replace(found, condition=every(found.condition, *entry.unknown))


def _permission(element: Element) -> Permission:
    taken, left_out, data_taken, data_left_out = (_patterns(element, name) for name in _ACTIONS)
    return Permission(taken, left_out, data_taken, data_left_out, read_condition(element))


def _patterns(element: Element, name: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(pattern.strip() for pattern in element.texts(name)))
    if not all(found):
        raise unreadable(f"{element.where}.{name}", "has an empty pattern", "", "name an action or `*`")
    return found


def last_segment(text: str) -> str:
    """The GUID at the end of a role's id; other texts whole. Folded."""
    return text.rstrip("/").rpartition("/")[2].casefold() if text.startswith("/") else text.casefold()


def roles_by_alias(roles: Mapping[str, Role] | tuple[Role, ...]) -> dict[str, Role]:
    """Each role under each of its names; raises Unreadable where two roles share one."""
    found: dict[str, Role] = {}
    for role in roles.values() if isinstance(roles, Mapping) else roles:
        for alias in role.aliases:
            other = found.setdefault(alias, role)
            if other.permissions != role.permissions:
                raise unreadable("roleDefinitions", "calls two roles the same", alias, "give each role its own name")
    return found
