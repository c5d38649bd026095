"""Everything that is gained, one finding for each caller, place and class of actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from strongroom.access.space.budget import Budget, Exhausted

from .caller import Caller, Callers
from .place import Place
from .situation import Situation, Statement
from .slice import Hit, Slice, gained
from .state import State

STEPS: Final = 12_000_000  # for all slices of one question together


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is gained, or may be; `causes` are the statements that make it so."""

    caller: Caller
    place: Place
    hit: Hit
    causes: tuple[Statement, ...]


class Question:
    """What head allows that base does not, asked of callers at places; equal slices are decided once."""

    def __init__(self, base: State, head: State, who: Callers) -> None:
        self.who = who
        self.has_denials = bool(base.denials or head.denials)
        self.base, self.head = Situation(base, who, self.has_denials), Situation(head, who, self.has_denials)
        self.budget = Budget(STEPS)
        self.exhausted: tuple[str, ...] = ()
        self._known: dict[tuple[Slice, Slice], tuple[Hit, ...]] = {}

    def findings(self, where: Iterable[Place]) -> Iterator[Finding]:
        """All findings; where the budget ends, `exhausted` says so and the rest is open."""
        places = tuple(where)
        try:
            for caller in self.who.points:
                if self._may_gain(caller):
                    for place in places:
                        yield from self._at(caller, place)
        except Exhausted as spent:
            self.exhausted = (f"the question is too large: {spent}",)

    def _may_gain(self, caller: Caller) -> bool:
        mine = self.head.held(caller)
        return bool(mine) and (self.has_denials or mine != self.base.held(caller))

    def _at(self, caller: Caller, place: Place) -> Iterator[Finding]:
        after = self.head.at(caller, place)
        if not after.grants:
            return
        sides = self.base.at(caller, place), after
        if sides not in self._known:
            self._known[sides] = tuple(gained(*sides, self.budget))
        for hit in self._known[sides]:
            yield Finding(caller, place, hit, self._causes(caller, place, hit))

    def _causes(self, caller: Caller, place: Place, hit: Hit) -> tuple[Statement, ...]:
        """The grants that base lacks, or where it lacks none, the grants there and the denials that it alone has."""
        new = self._granting(self.head, caller, place, hit)
        old = {rule for _, rule in self._granting(self.base, caller, place, hit)}
        fresh = tuple(statement for statement, rule in new if rule not in old)
        if fresh:
            return fresh
        kept = self.head.at(caller, place).denials
        lifted = tuple(denial for denial, rule in self.base.denials(caller, place) if rule not in kept)
        return lifted or tuple(statement for statement, _ in new)

    @staticmethod
    def _granting(side: Situation, caller: Caller, place: Place, hit: Hit) -> list[tuple[Statement, object]]:
        return [pair for pair in side.grants(caller, place) if pair[1].takes_in(hit.plane, hit.found)]
