"""What one set of clauses allows and another does not, slice by slice: the rows of a comparison.

The gain of a slice is what its new Allows give that neither a Deny takes nor an Allow gave before, and what its Allows
give where only a Deny that is gone took it.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final, TypeAlias

from strongroom.access.comparison import Difference
from strongroom.access.space.box import Box, meet, pieces
from strongroom.access.space.budget import Budget, Exhausted

from . import words
from .action import named_action
from .document import Clause, Order
from .slices import Slice
from .universe import OPAQUE, Scope, Universe
from .variables import apart, assignments
from .witness import request

_MOST_OPAQUE: Final = 8
# A box of requests that may be new, with the clauses that make it so.
Candidate: TypeAlias = tuple[Box, tuple[Clause, ...]]


@dataclass(slots=True)
class Rows:
    """The differences found so far, one for each cause, and the reasons why there may be more."""

    found: dict[tuple[Clause, ...], Difference] = field(default_factory=dict)
    opens: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sides:
    """The clauses that speak of a slice on the side that may allow more, and on the other."""

    more: frozenset[Clause]
    less: frozenset[Clause]

    @property
    def causes(self) -> frozenset[Clause]:
        """The clauses that may make a difference: Allows that only the one side has, Denies that only the other has."""
        new = (clause for clause in self.more - self.less if clause.effect == "Allow")
        return frozenset((*new, *_of(self.less - self.more, "Deny")))

    def candidates(self, universe: Universe) -> Iterator[tuple[Candidate, list[Box]]]:
        """Boxes that the one side allows, each with what must be taken away from it before it is a difference."""
        allows, denies = _of(self.more, "Allow"), _of(self.more, "Deny")
        denied = _boxes(universe, denies)
        allowed_before = _boxes(universe, _of(self.less, "Allow"))
        before = denied + allowed_before
        for clause in allows:
            if clause not in self.less:
                for box in universe.boxes[clause]:
                    yield (box, (clause,)), before
        kept = _boxes(universe, [clause for clause in allows if clause in self.less])
        # What a new Allow gives beyond the old ones is told above, whatever denied it.
        moved = meet(_boxes(universe, [clause for clause in allows if clause not in self.less]), allowed_before)
        for gone in _of(self.less - self.more, "Deny"):
            for box in meet(universe.boxes[gone], kept + moved):
                yield (box, (gone,)), denied

    def holds(self, universe: Universe, point: Box) -> bool:
        """True iff the one side allows the point and the other does not."""
        return _allows(universe, self.more, point) and not _allows(universe, self.less, point)


def add_rows(rows: Rows, piece: Slice[Clause], scope: Scope, *, gained: bool) -> None:
    """Adds what the head of a slice allows and its base does not, or the other way round."""
    sides = Sides(piece.head, piece.base) if gained else Sides(piece.base, piece.head)
    if not sides.causes:
        return
    budget = Budget()
    try:
        clauses = _sorted(sides.more | sides.less)
        for universe in universes(clauses, scope, budget):
            if all(_is_told(rows, piece, (cause,)) for cause in sides.causes):
                return
            for (box, causes), taken in sides.candidates(universe):
                _add(rows, piece, (universe, sides), (box, causes), pieces([box], taken, budget))
    except Exhausted as error:
        rows.opens[f"{', '.join(piece.actions[:3])}: {error}"] = None


def universes(clauses: Sequence[Clause], scope: Scope, budget: Budget) -> Iterator[Universe]:
    """The spaces that together hold every request: one for each choice of what variables ask for."""
    for part in apart(clauses, scope):
        for assigned in assignments(clauses, part, budget):
            yield Universe(clauses, assigned, part, budget)


def _add(
    rows: Rows,
    piece: Slice[Clause],
    place: tuple[Universe, Sides],
    candidate: Candidate,
    left: Iterable[Box],
) -> None:
    universe, sides = place
    causes = candidate[1]
    if _is_told(rows, piece, causes):
        return
    known = rows.found.get(causes)
    open_: Box | None = None
    for box in left:
        point = certain(universe, box, lambda asked: sides.holds(universe, asked))
        if point is None:
            open_ = open_ or box
            continue
        if known is not None:
            rows.found[causes] = replace(known, actions=tuple(dict.fromkeys((*known.actions, *piece.actions))))
        else:
            rows.found[causes] = _row(piece, universe, point, causes)
        return
    if open_ is not None:
        rows.opens |= dict.fromkeys(opaque_reasons(universe, open_))


def _is_told(rows: Rows, piece: Slice[Clause], causes: tuple[Clause, ...]) -> bool:
    """True iff a row tells already that the causes make a difference for all actions of the slice."""
    known = rows.found.get(causes)
    return known is not None and set(piece.actions) <= set(known.actions)


def _row(piece: Slice[Clause], universe: Universe, point: Box, causes: tuple[Clause, ...]) -> Difference:
    action, future = named_action(piece)
    first = causes[0]
    return Difference(
        witness=request(universe, point, action),
        actions=tuple(piece.actions),
        resources=words.resources(first),
        principals=words.principals(first),
        conditions=words.conditions(first),
        future=future,
    )


def certain(universe: Universe, box: Box, holds: Callable[[Box], bool]) -> Box | None:
    """A point of the box at which the answer is the same whatever the tests are that are not modelled."""
    point = tuple(side & -side for side in box)
    places = [place for place, each in enumerate(universe.dimensions) if each.name.startswith(OPAQUE)]
    if not places:
        return point
    if len(places) > _MOST_OPAQUE:
        return None
    for choice in product((1, 2), repeat=len(places)):
        asked = list(point)
        for place, side in zip(places, choice, strict=True):
            asked[place] = side
        if not holds(tuple(asked)):
            return None
    return point


def opaque_reasons(universe: Universe, box: Box) -> list[str]:
    """Why a box is no certain difference: the tests that are not modelled and that it depends on."""
    found = zip(universe.dimensions, box, strict=True)
    return [each.name for each, side in found if each.name.startswith(OPAQUE) and side != each.full]


def _allows(universe: Universe, clauses: Iterable[Clause], point: Box) -> bool:
    allowed = False
    for clause in clauses:
        if any(all(a & b for a, b in zip(box, point, strict=True)) for box in universe.boxes[clause]):
            if clause.effect == "Deny":
                return False
            allowed = True
    return allowed


def _of(clauses: Iterable[Clause], effect: str) -> list[Clause]:
    return _sorted(clause for clause in clauses if clause.effect == effect)


def _sorted(clauses: Iterable[Clause]) -> list[Clause]:
    return sorted(clauses, key=_rank)


def _rank(clause: Clause) -> tuple[bool, int, int, Order]:
    """Broad clauses first: they take most away at once."""
    size = len(clause.resources.values) if clause.resources else 0
    return bool(clause.conditions), len(clause.conditions), size, clause.order


def _boxes(universe: Universe, clauses: Sequence[Clause]) -> list[Box]:
    return [box for clause in clauses for box in universe.boxes[clause]]
