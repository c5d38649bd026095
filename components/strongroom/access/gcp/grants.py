"""What the layers of a state grant and forbid, for one slice of permissions, as boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from ..space.box import Box, meet
from ..space.formula import NOWHERE, And, Formula, Not, Or, Test, boxes
from .layer import anyone_of, denied, held, outside
from .roles import Roles, Slice, forbids, is_own
from .space import Space
from .state import Binding, DenyRule, State

# The place of a dimension that says whether something holds, and its point at which it does.
_Known: TypeAlias = bool | Test
Given: TypeAlias = tuple[tuple[int, _Known], ...]
_SURE: Final = And(())


class Side:
    """One of the two states in the space, with how its layers bear on a slice."""

    def __init__(self, state: State, space: Space, roles: Roles, parts: Sequence[Slice]) -> None:
        """Makes every dimension that the state needs: only then is the space whole."""
        self.state = state
        self.space = space
        self.roles = roles
        self._granted = [_grant(binding, state, space) for binding in state.bindings]
        self._forbidden = [denied(rule, state, space) for rule in state.denies]
        self._bounded = outside(state.boundaries, state, space)
        self._boxes: dict[int, list[Box]] = {}
        self._given: dict[tuple[str, str], _Known] = {}
        self._denying: dict[tuple[object, ...], list[Box]] = {}
        opaque = any(roles.given(binding.role, state) is None for binding in state.bindings)
        for part in parts:
            if opaque or is_own(part.first):  # else everything is known of the slice
                self.given(part)
                self.names(part)

    def given(self, part: Slice, among: Iterable[int] | None = None) -> Given:
        """The bindings, by their place, whose role gives the slice or may give it."""
        found = []
        for index in range(len(self.state.bindings)) if among is None else among:
            known = self._gives(self.state.bindings[index].role, part.first)
            if known is not False:
                found.append((index, known))
        return tuple(found)

    def granted(self, given: Given) -> list[Box]:
        """The requests that the bindings grant."""
        found: list[Box] = []
        for index, known in given:
            found += self._narrowed(self.granting(index), known)
        return list(dict.fromkeys(found))

    def granting(self, index: int) -> list[Box]:
        """The requests that a binding grants of whatever its role gives."""
        if index not in self._boxes:
            self._boxes[index] = boxes(self._granted[index], self.space.full, self.space.budget)
        return self._boxes[index]

    def grants(self, index: int, part: Slice, box: Box) -> bool:
        """True iff a binding grants some request of a box."""
        return bool(meet([box], self.granted(self.given(part, (index,)))))

    def forbids(self, rule: int, part: Slice, box: Box) -> bool:
        """True iff a deny rule forbids some request of a box."""
        named = self._named(self.state.denies[rule], part)
        return bool(meet([box], boxes(And((self._forbidden[rule], named)), self.space.full, self.space.budget)))

    def names(self, part: Slice) -> tuple[Formula, ...]:
        """For each deny rule whether it names the slice."""
        return tuple(self._named(rule, part) for rule in self.state.denies)

    def forbidden(self, part: Slice) -> list[Box]:
        """The requests that the deny rules and the boundaries forbid."""
        named = self.names(part)
        if named not in self._denying:
            parts = [And((whole, name)) for whole, name in zip(self._forbidden, named, strict=True)]
            self._denying[named] = boxes(Or((*parts, self._bounded)), self.space.full, self.space.budget)
        return self._denying[named]

    @cached_property
    def restrictions(self) -> tuple[object, ...]:
        """Everything that takes access away, however it is written."""
        return frozenset(map(_what, self.state.denies)), frozenset(self.state.boundaries)

    def _narrowed(self, found: list[Box], known: _Known) -> list[Box]:
        if known is True or isinstance(known, bool):
            return found
        return meet(found, boxes(known, self.space.full, self.space.budget))

    def _gives(self, role: str, permission: str) -> _Known:
        key = role, permission
        if key not in self._given:
            found = self.roles.holds(role, permission, self.state)
            reason = f"what {role} gives is not known"
            self._given[key] = self.space.opaque(f"role:{role}", reason) if found is None else found
        return self._given[key]

    def _named(self, rule: DenyRule, part: Slice) -> Formula:
        named = _any(self._covers(pattern, part) for pattern in rule.permissions)
        excepted = _any(self._covers(pattern, part) for pattern in rule.excepted_permissions)
        if named is NOWHERE or excepted is _SURE:
            return NOWHERE
        return named if excepted is NOWHERE else And((named, Not(excepted)))

    def _covers(self, pattern: str, part: Slice) -> Formula:
        found = forbids(pattern, part.first)
        if found is None:
            reason = f"whether {pattern} is all that {part.first} gives is not known"
            return self.space.opaque(f"deny:{pattern}:{part.first}", reason)
        return _SURE if found else NOWHERE


def _any(found: Iterable[Formula]) -> Formula:
    """Whether one of the parts holds, in its shortest form."""
    parts = [part for part in found if part is not NOWHERE]
    if _SURE in parts:
        return _SURE
    return Or(tuple(parts)) if parts else NOWHERE


def _grant(binding: Binding, state: State, space: Space) -> Formula:
    members = anyone_of(binding.members, state, space)
    return And((space.under(binding.node), members, held(binding.condition, space)))


def _what(rule: DenyRule) -> tuple[object, ...]:
    return (
        rule.node,
        frozenset(rule.principals),
        frozenset(rule.excepted),
        frozenset(rule.permissions),
        frozenset(rule.excepted_permissions),
        rule.condition,
    )
