"""What a state allows for one slice of permissions, as boxes; and what it allows that another does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ..space.box import Box, meet, minus
from ..space.formula import NOWHERE, And, Formula, Not, Or, boxes
from .layer import anyone_of, denied, held, outside
from .member import Member
from .roles import Roles, Slice, forbids
from .space import Space
from .state import Binding, DenyRule, State, Test

# Bindings that differ in nothing but their members are one grant.
_Key: TypeAlias = tuple[str, str, Test | None]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states, with the formulas of its layers and how they bear on a slice."""

    state: State
    space: Space
    roles: Roles
    granted: Mapping[Binding, Formula]
    forbidden: Mapping[DenyRule, Formula]
    bounded: Formula

    def grants(self, part: Slice, bindings: Iterable[Binding]) -> list[Box]:
        """The requests that the bindings grant."""
        found: list[Box] = []
        for binding in bindings:
            knows = self.gives(binding, part)
            if knows is not NOWHERE:
                found += boxes(And((self.granted[binding], knows)), self.space.full, self.space.budget)
        return list(dict.fromkeys(found))

    def forbids(self, part: Slice, rules: Iterable[DenyRule], *, bounded: bool) -> list[Box]:
        """The requests that the deny rules, and the boundaries if asked for, forbid."""
        formulas = [And((self.forbidden[rule], self.names(rule, part))) for rule in rules]
        whole = Or((*formulas, self.bounded) if bounded else tuple(formulas))
        return boxes(whole, self.space.full, self.space.budget)

    def gives(self, binding: Binding, part: Slice) -> Formula:
        """Whether the binding's role holds the slice: for every request, for none, or as is not known."""
        found = self.roles.holds(binding.role, part.first, self.state)
        if found is None:
            reason = f"what {binding.role} gives is not known"
            return self.space.opaque(f"role:{binding.role}", reason)
        return And(()) if found else NOWHERE

    def names(self, rule: DenyRule, part: Slice) -> Formula:
        """Whether the rule forbids the slice."""
        named = Or(tuple(self._named(pattern, part) for pattern in rule.permissions))
        excepted = Or(tuple(self._named(pattern, part) for pattern in rule.excepted_permissions))
        return And((named, Not(excepted)))

    def _named(self, pattern: str, part: Slice) -> Formula:
        found = forbids(pattern, part.first)
        if found is None:
            reason = f"whether {pattern} is all that {part.first} gives is not known"
            return self.space.opaque(f"deny:{pattern}:{part.first}", reason)
        return And(()) if found else NOWHERE


def side(state: State, space: Space, roles: Roles, parts: Sequence[Slice]) -> Side:
    """A state made ready: every dimension that it needs is in the space afterwards."""
    made = Side(
        state,
        space,
        roles,
        {binding: _grant(binding, binding.members, state, space) for binding in state.bindings},
        {rule: denied(rule, state, space) for rule in state.denies},
        outside(state.boundaries, state, space),
    )
    for part in parts:
        for binding in state.bindings:
            made.gives(binding, part)
        for rule in state.denies:
            made.names(rule, part)
    return made


def _grant(binding: Binding, members: Sequence[Member], state: State, space: Space) -> Formula:
    return And((space.under(binding.node), anyone_of(members, state, space), held(binding.condition, space)))


def gain(head: Side, base: Side, part: Slice) -> list[Box]:
    """The requests of a slice that head allows and base does not."""
    space = head.space
    new = head.grants(part, _unmatched(head, base, part))
    head_denies = head.forbids(part, head.state.denies, bounded=True)
    found: list[Box] = []
    if new:
        before = base.grants(part, base.state.bindings)
        found = minus(minus(new, before, space.budget), head_denies, space.budget)
    if not _denies_as_before(head, base):
        base_denies = base.forbids(part, base.state.denies, bounded=True)
        freed = minus(base_denies, head_denies, space.budget)
        if freed:
            found += meet(head.grants(part, head.state.bindings), freed)
    return list(dict.fromkeys(found))


def _unmatched(head: Side, base: Side, part: Slice) -> list[Binding]:
    """The bindings of head whose like base does not have; what a role gives is compared for the slice alone."""
    before: dict[_Key, set[Member]] = {}
    for binding in base.state.bindings:
        key = _key(binding, base, part)
        before.setdefault(key, set()).update(binding.members)
    return [
        binding
        for binding in head.state.bindings
        if any(_stateful(member) for member in binding.members)
        or not set(binding.members) <= before.get(_key(binding, head, part), set())
    ]


def _key(binding: Binding, where: Side, part: Slice) -> _Key:
    known = where.roles.holds(binding.role, part.first, where.state)
    return binding.node, binding.role if known is None else str(known), binding.condition


def _stateful(member: Member) -> bool:
    """True iff whom the member covers hangs on the rest of the state."""
    return member.kind == "convenience"


def _denies_as_before(head: Side, base: Side) -> bool:
    if any(member.kind == "convenience" for rule in head.state.denies for member in (*rule.principals, *rule.excepted)):
        return False
    kept = {_what(rule) for rule in head.state.denies} == {_what(rule) for rule in base.state.denies}
    return kept and head.state.boundaries == base.state.boundaries


def _what(rule: DenyRule) -> tuple[object, ...]:
    return (
        rule.node,
        frozenset(rule.principals),
        frozenset(rule.excepted),
        frozenset(rule.permissions),
        frozenset(rule.excepted_permissions),
        rule.condition,
    )
