"""Which role holds which permission, and the permissions that two states tell apart.

A role without a list is opaque: whether it holds a permission is not known, and its own name stands for some permission
that it gives.
Source: https://cloud.google.com/iam/docs/roles-overview
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from .permission import covers, parts
from .read_role import role_permissions
from .state import State

# Each basic role holds what the one before it does, and more; no role of a single service holds all of that.
_BASIC: Final = ("roles/viewer", "roles/editor", "roles/owner")
_SERVICE: Final = "roles/"
_FRESH: Final = "someResource"
_VERB: Final = "doSomething"


@dataclass(frozen=True, slots=True)
class Roles:
    """What the roles give: `listed` the predefined ones, by name."""

    listed: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def given(self, role: str, state: State) -> frozenset[str] | None:
        """The permissions of a role in a state; None where there is no list of them."""
        return state.custom.get(role, self.listed.get(role))

    def holds(self, role: str, permission: str, state: State) -> bool | None:
        """Whether a role gives a permission in a state; None where that is not known."""
        given = self.given(role, state)
        if not is_own(permission):
            return None if given is None else permission in given
        if role == permission and given is None:
            return True
        if permission in _BASIC:
            if role in _BASIC and given is None:
                return _BASIC.index(role) > _BASIC.index(permission)
            return False if given is not None or role.startswith(_SERVICE) else None
        return None if given is None or given else False


@dataclass(frozen=True, slots=True)
class Slice:
    """Permissions that every role and every deny rule treats alike."""

    permissions: tuple[str, ...]

    @property
    def first(self) -> str:
        """The one that a witness shows."""
        return self.permissions[0]


def read_roles(value: Mapping[str, object], where: str = "roles") -> Roles:
    """The predefined roles of a case; raises Unreadable."""
    notes: dict[str, str] = {}
    return Roles({name: role_permissions(role, f"{where}.{name}", notes) for name, role in value.items()})


def is_own(permission: str) -> bool:
    """True iff the text is a role that stands for some permission of its own."""
    return "/" in permission


def forbids(pattern: str, permission: str) -> bool | None:
    """Whether a deny rule's permission means a permission; None where that is not known."""
    if not is_own(permission):
        return covers(pattern, permission)
    return False if permission in _BASIC else None


def slices(states: Sequence[State], roles: Roles) -> tuple[Slice, ...]:
    """The permissions that some binding may give, grouped by everything that tells them apart."""
    held = [(role, state) for state in states for role in sorted({binding.role for binding in state.bindings})]
    patterns = sorted({text for state in states for text in _patterns(state)})
    masks: dict[str, int] = {}
    for index, (role, state) in enumerate(held):
        given = roles.given(role, state)
        for permission in {role} if given is None else given:
            masks[permission] = masks.get(permission, 0) | 1 << index
    if any(roles.given(role, state) is None for role, state in held):
        masks |= {permission: masks.get(permission, 0) for permission in _representatives(patterns)}
    found: dict[tuple[object, ...], list[str]] = {}
    for permission in sorted(masks):
        own = is_own(permission) and permission
        found.setdefault((masks[permission], own, *(forbids(each, permission) for each in patterns)), []).append(
            permission
        )
    return tuple(Slice(tuple(group)) for group in found.values())


def _patterns(state: State) -> Iterable[str]:
    for rule in state.denies:
        yield from (*rule.permissions, *rule.excepted_permissions)


def _representatives(patterns: Sequence[str]) -> Iterable[str]:
    """A permission for each mix of the deny rules' permissions, for roles whose lists are not known."""
    split = [parts(pattern) for pattern in patterns]
    for service in {each[0] for each in split}:
        nouns = {each[1] for each in split if each[0] == service} - {"*"} | {_FRESH}
        verbs = {each[2] for each in split if each[0] == service} - {"*"} | {_VERB}
        yield from (f"{service}.{noun}.{verb}" for noun in nouns for verb in verbs)
