"""What one state allows and another does not, slice by slice.

What both grant alike is cancelled first; slices that the same statements bear on are decided once.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cached_property

from ..space.box import Box, meet, minus
from .grants import Given, Side
from .member import Member
from .roles import Slice
from .state import Test


class Gain:
    """The gain of `head` over `base`."""

    def __init__(self, head: Side, base: Side) -> None:
        self.head = head
        self.base = base
        self.fresh = [index for index in range(len(head.state.bindings)) if self._is_fresh(index)]
        self.restricted_alike = head.restrictions == base.restrictions and not _hangs_on_roles(head)
        self._before: dict[int, frozenset[int]] = {}

    def key(self, part: Slice) -> Hashable:
        """Equal for slices with equal gain; None where there is none."""
        new = self.head.given(part, self.fresh)
        if self.restricted_alike:
            return (new, self._old(part, new), self.head.names(part)) if new else None
        everything = self.head.given(part)
        if not everything:
            return None
        return everything, self.base.given(part), self.head.names(part), self.base.names(part)

    def of(self, part: Slice) -> list[Box]:
        """The requests of a slice that head allows and base does not."""
        budget = self.head.space.budget
        new = self.head.given(part, self.fresh)
        forbidden = self.head.forbidden(part)
        found: list[Box] = []
        if new:
            before = self.base.granted(self._old(part, new))
            found = minus(minus(self.head.granted(new), before, budget), forbidden, budget)
        if not self.restricted_alike:
            freed = minus(self.base.forbidden(part), forbidden, budget)
            found += meet(self.head.granted(self.head.given(part)), freed) if freed else []
        return list(dict.fromkeys(found))

    def _old(self, part: Slice, new: Given) -> Given:
        """The bindings of base that grant something that the new ones of head do."""
        near = frozenset[int]().union(*(self._near(index) for index, _ in new))
        return self.base.given(part, sorted(near))

    def _near(self, index: int) -> frozenset[int]:
        if index not in self._before:
            here = self.head.granting(index)
            others = range(len(self.base.state.bindings))
            self._before[index] = frozenset(other for other in others if _touch(here, self.base.granting(other)))
        return self._before[index]

    def _is_fresh(self, index: int) -> bool:
        """False iff base grants the same to the same members by the same role."""
        binding = self.head.state.bindings[index]
        if any(member.kind == "convenience" for member in binding.members):
            return True
        if self.head.roles.given(binding.role, self.head.state) != self.base.roles.given(binding.role, self.base.state):
            return True
        return not set(binding.members) <= self._held.get((binding.node, binding.role, binding.condition), set())

    @cached_property
    def _held(self) -> dict[tuple[str, str, Test | None], set[Member]]:
        found: dict[tuple[str, str, Test | None], set[Member]] = {}
        for binding in self.base.state.bindings:
            found.setdefault((binding.node, binding.role, binding.condition), set()).update(binding.members)
        return found


def _touch(left: list[Box], right: list[Box]) -> bool:
    return any(all(a & b for a, b in zip(one, other, strict=True)) for one in left for other in right)


def _hangs_on_roles(side: Side) -> bool:
    """True iff whom a deny rule means hangs on who holds a role."""
    rules = side.state.denies
    return any(member.kind == "convenience" for rule in rules for member in (*rule.principals, *rule.excepted))
