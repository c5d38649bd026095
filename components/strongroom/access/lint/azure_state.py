"""Roles and assignments of Azure as lint looks at them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.access.json_text import Json
from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import parse

from .json_value import Part, members, objects, part, text, texts

ROLE: Final = "role"  # the name of a bare role definition that has none


@dataclass(frozen=True, slots=True)
class Entry:
    """One permission entry of a role: the lists of both planes as written."""

    role: str
    number: int
    actions: tuple[str, ...]
    not_actions: tuple[str, ...]
    data_actions: tuple[str, ...]
    not_data_actions: tuple[str, ...]

    @property
    def name(self) -> str:
        """The entry as a remark names it."""
        return f"{self.role}: permissions[{self.number}]"

    def lists(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yields each list with its name."""
        yield "actions", self.actions
        yield "notActions", self.not_actions
        yield "dataActions", self.data_actions
        yield "notDataActions", self.not_data_actions

    def planes(self) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """Yields for each plane the name of its Not list, what is given and what is taken away."""
        yield "notActions", self.actions, self.not_actions
        yield "notDataActions", self.data_actions, self.not_data_actions


@dataclass(frozen=True, slots=True)
class Assignment:
    """A role for a principal over a scope, in lower case but for the condition."""

    number: int
    principal: str
    role: str
    scope: str
    condition: str

    @property
    def name(self) -> str:
        """The assignment as a remark names it."""
        return f"roleAssignments[{self.number}]"


@dataclass(frozen=True, slots=True)
class AzureState:
    """A state of Azure, or one role definition alone (`bare`)."""

    raw: Mapping[str, Json]
    bare: bool
    entries: tuple[Entry, ...]
    assignments: tuple[Assignment, ...]

    def entries_of(self, role: str) -> tuple[Entry, ...]:
        """The permission entries of a role, by its name or the end of its id."""
        wanted = role.rsplit("/", 1)[-1].casefold()
        return tuple(each for each in self.entries if each.role.rsplit("/", 1)[-1].casefold() == wanted)


def azure_state(document: Mapping[str, Json]) -> AzureState:
    """The document, a role definition or a state, as lint looks at it."""
    bare = any(part(document, name) is not None for name in ("permissions", "actions", "dataActions"))
    roles = {_role_name(document): document} if bare else _roles(document)
    found = [entry for name, role in roles.items() for entry in _entries(name, role)]
    return AzureState(document, bare, tuple(found), tuple(_assignments(document)))


def overlap(left: str, right: str) -> bool:
    """True iff some operation fits both patterns."""
    globs = (parse(left, ignore_case=True), parse(right, ignore_case=True))
    return any(each.bits == 0b11 for each in classes(globs, Budget()))


def covers(pattern: str, other: str) -> bool:
    """True iff each operation that fits the other pattern fits this one."""
    globs = (parse(pattern, ignore_case=True), parse(other, ignore_case=True))
    return all(each.bits != 0b10 for each in classes(globs, Budget()))


def _role_name(document: Mapping[str, Json]) -> str:
    return text(part(document, "roleName")) or text(part(document, "name")) or ROLE


def _roles(document: Mapping[str, Json]) -> Mapping[str, Mapping[str, Json]]:
    listed = part(document, "roleDefinitions")
    if isinstance(listed, list):
        return {text(part(each, "name")) or f"roleDefinitions[{n}]": each for n, each in enumerate(objects(listed))}
    return {name: members(role) for name, role in members(listed).items()}


def _entries(name: str, role: Part) -> Iterator[Entry]:
    inner = part(role, "properties") or role
    listed = objects(part(inner, "permissions")) or [members(inner)]
    for number, each in enumerate(listed):
        yield Entry(
            name,
            number,
            texts(part(each, "actions")),
            texts(part(each, "notActions")),
            texts(part(each, "dataActions")),
            texts(part(each, "notDataActions")),
        )


def _assignments(document: Mapping[str, Json]) -> Iterator[Assignment]:
    for number, each in enumerate(objects(part(document, "roleAssignments"))):
        inner = part(each, "properties") or each
        role = text(part(inner, "role")) or text(part(inner, "roleDefinitionId"))
        yield Assignment(
            number,
            text(part(inner, "principalId")).casefold(),
            role.casefold(),
            text(part(inner, "scope")).casefold().rstrip("/"),
            text(part(inner, "condition")),
        )
