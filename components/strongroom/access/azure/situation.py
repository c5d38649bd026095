"""A state seen from one caller at one place: the rules that count there, and the statements behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from .assignment import Assignment, Denial
from .caller import Caller, Callers
from .expression import FALSE, TRUE, Expression, every, opposite, some
from .place import Place
from .scope import Folded
from .slice import Rule, Slice
from .state import State

Statement: TypeAlias = Assignment | Denial
NOTHING_HELD: Final = Slice((), ())


@dataclass
class Situation:
    """Answers for one state which rules a caller meets at a place; what repeats is worked out once.

    `with_doubts` iff what a caller may have as member of a group, or at a place that may lie in a management group,
    counts too: without deny assignments the group, or the management group itself, shows every difference.
    """

    state: State
    callers: Callers
    with_doubts: bool
    _by_caller: dict[Caller, tuple[tuple[Assignment, Rule], ...]] = field(default_factory=dict)

    def at(self, caller: Caller, where: Place) -> Slice:
        """The rules that the caller meets there."""
        grants = tuple(dict.fromkeys(rule for _, rule in self.grants(caller, where)))
        if not grants:
            return NOTHING_HELD
        return Slice(grants, tuple(dict.fromkeys(rule for _, rule in self.denials(caller, where))))

    def grants(self, caller: Caller, where: Place) -> Iterator[tuple[Assignment, Rule]]:
        """The roles that the caller holds there."""
        for assignment, rule in self._assigned(caller):
            lies = where.lies_in(assignment.scope)
            if lies == TRUE:
                yield assignment, rule
            elif lies != FALSE and self.with_doubts:
                yield assignment, replace(rule, condition=every(lies, rule.condition))

    def denials(self, caller: Caller, where: Place) -> Iterator[tuple[Denial, Rule]]:
        """The deny assignments that reach the caller there, or may."""
        for denial in self.state.denials:
            reached = every(where.denied(denial), self._means(denial, caller), denial.condition)
            if reached != FALSE:
                yield denial, Rule(denial.permissions, reached)

    def held(self, caller: Caller) -> frozenset[tuple[Rule, Folded]]:
        """Every role that the caller holds, with its scope."""
        return frozenset((rule, assignment.scope) for assignment, rule in self._assigned(caller))

    def _assigned(self, caller: Caller) -> tuple[tuple[Assignment, Rule], ...]:
        """The caller's own roles, and where doubts count those of groups that the caller may be in."""
        if caller not in self._by_caller:
            self._by_caller[caller] = tuple(self._rules(caller))
        return self._by_caller[caller]

    def _rules(self, caller: Caller) -> Iterator[tuple[Assignment, Rule]]:
        for assignment in self.state.assignments:
            means = self.callers.means(assignment.principal, caller)
            if means == TRUE or (means != FALSE and self.with_doubts):
                role = self.state.role(assignment)
                name = assignment.role if role.permissions is None else ""
                yield assignment, Rule(role.permissions or (), every(means, assignment.condition), name)

    def _means(self, denial: Denial, caller: Caller) -> Expression:
        named = some(*(self.callers.means(principal, caller) for principal in denial.principals))
        excluded = some(*(self.callers.means(principal, caller) for principal in denial.excluded))
        return every(named, opposite(excluded))
