"""What one caller gains at one place, action by action.

A slice is all that counts there: the roles that the caller holds and the deny assignments that reach the place, in
base and head. Equal slices are decided once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from strongroom.access.space.budget import Budget

from .action import ActionClass, action_classes, plausible
from .dimension import Point
from .expression import FALSE, TRUE, ActionMatches, Expression, Opaque, every, for_action, leaves, opposite, some
from .gain import NOTHING, Gain, gain
from .role import Permission, Plane

PLANES: Final[tuple[Plane, ...]] = ("control", "data")


@dataclass(frozen=True, slots=True)
class Rule:
    """A grant or denial as it counts at one place.

    `role` names one whose permissions nobody defines: its name stands for something that it alone is known to give.
    """

    permissions: tuple[Permission, ...]
    condition: Expression
    role: str = ""

    def takes_in(self, plane: Plane, found: ActionClass) -> bool:
        """True iff the rule may grant or deny the actions of the class."""
        return self.at(plane, found) != FALSE

    def at(self, plane: Plane, found: ActionClass) -> Expression:
        """When the rule takes in the actions of the class."""
        entries: list[Expression] = []
        for permission in self.permissions:
            taken, left_out = permission.patterns(plane)
            if not found.fitting.isdisjoint(taken) and found.fitting.isdisjoint(left_out):
                entries.append(for_action(permission.condition, found.fitting.__contains__))
        if self.role:
            reason = f"the role {self.role} is not defined in the state"
            unknown = Opaque(f"the role {self.role} grants this action of the {plane} plane", reason)
            entries.append(TRUE if self.role in found.fitting else unknown)
        return every(some(*entries), for_action(self.condition, found.fitting.__contains__)) if entries else FALSE


@dataclass(frozen=True, slots=True)
class Slice:
    """The rules of one side at one place."""

    grants: tuple[Rule, ...]
    denials: tuple[Rule, ...]

    def same(self, other: Slice) -> bool:
        """True iff the other has the same rules, in whatever order."""
        return set(self.grants) == set(other.grants) and set(self.denials) == set(other.denials)

    def at(self, plane: Plane, found: ActionClass) -> Expression:
        """When the actions of the class are allowed."""
        granted = some(*(rule.at(plane, found) for rule in self.grants))
        if granted == FALSE:
            return FALSE
        return every(granted, opposite(some(*(rule.at(plane, found) for rule in self.denials))))


@dataclass(frozen=True, slots=True)
class Hit:
    """Actions of a plane that are gained, with a request's attributes; or why it is not known, without them."""

    plane: Plane
    found: ActionClass
    action: str
    plausible: bool
    point: Point | None
    reasons: tuple[str, ...]
    condition: Expression


def gained(
    base: Slice, head: Slice, budget: Budget, asked: tuple[str, ...] = (), planes: Sequence[Plane] = PLANES
) -> Iterator[Hit]:
    """What the head side of a slice allows and the base side does not; raises Exhausted.

    `asked` are the patterns of actions that are asked about; without them it is all.
    """
    if not head.grants or base.same(head):
        return
    rules = (*base.grants, *base.denials, *head.grants, *head.denials)
    undefined = frozenset(rule.role for rule in rules if rule.role)
    own: dict[str, list[Hit]] = {}  # what an undefined role gives is something in one of the planes, not known which
    for plane in planes:
        for hit in _in_plane(base, head, plane, budget, asked, undefined):
            if undefined.isdisjoint(hit.found.fitting):
                yield hit
            else:
                own.setdefault(hit.action, []).append(hit)
    for hits in own.values():
        if len(hits) == len(planes):
            yield from hits


def _in_plane(
    base: Slice, head: Slice, plane: Plane, budget: Budget, asked: tuple[str, ...], undefined: frozenset[str]
) -> Iterator[Hit]:
    patterns = frozenset(_patterns((*base.grants, *base.denials, *head.grants, *head.denials), plane))
    if not patterns:
        return
    memo: dict[tuple[Expression, Expression], Gain] = {}
    for found in action_classes(sorted(patterns.union(asked)), budget, undefined):
        if asked and found.fitting.isdisjoint(asked):
            continue
        sides = base.at(plane, found), head.at(plane, found)
        if sides not in memo:
            memo[sides] = gain(*sides, budget)
        answer = memo[sides]
        if answer != NOTHING:
            action, is_plausible = plausible(found, patterns.union(asked))
            yield Hit(plane, found, action, is_plausible, answer.point, answer.reasons, sides[1])


def _patterns(rules: Iterable[Rule], plane: Plane) -> Iterator[str]:
    for rule in rules:
        for permission in rule.permissions:
            taken, left_out = permission.patterns(plane)
            if taken:
                yield from taken
                yield from left_out
                yield from _matched(permission.condition)
        if rule.role:
            yield rule.role
        if rule.role or any(permission.patterns(plane)[0] for permission in rule.permissions):
            yield from _matched(rule.condition)


@lru_cache(maxsize=4096)
def _matched(condition: Expression) -> tuple[str, ...]:
    """The action patterns that a condition asks about."""
    return tuple(p for leaf in leaves(condition) if isinstance(leaf, ActionMatches) for p in leaf.patterns)
