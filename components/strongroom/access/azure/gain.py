"""Where one condition is true and another is not, as far as that is certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from strongroom.access.space import formula
from strongroom.access.space.box import Box, minus
from strongroom.access.space.budget import Budget

from .dimension import FALSE_POINT, Dimension, Point, dimensions
from .expression import (
    FALSE,
    TRUE,
    ActionMatches,
    All,
    Expression,
    Negated,
    Some,
    Test,
    attributes,
    every,
    leaves,
    opposite,
)


@dataclass(frozen=True, slots=True)
class Gain:
    """A request's attributes that settle the difference, if there are such, and why there may be more of it."""

    point: Point | None = None
    reasons: tuple[str, ...] = ()


NOTHING = Gain()


def gain(base: Expression, head: Expression, budget: Budget) -> Gain:
    """What `head` is true for and `base` is not; neither asks about the action any more. Raises Exhausted."""
    wanted = every(head, opposite(base))
    if wanted == FALSE or base in (TRUE, head):
        return NOTHING
    space = dimensions([test for test in leaves(wanted) if not isinstance(test, ActionMatches)], budget)
    full = tuple((1 << len(dimension.points)) - 1 for dimension in space)
    index = {test: (place, bits) for place, dimension in enumerate(space) for test, bits in dimension.true}
    asked = _formula(wanted, index)
    inside = formula.boxes(asked, full, budget)
    if not inside:
        return NOTHING
    opaque = [place for place, dimension in enumerate(space) if dimension.reason]
    if not opaque:
        return Gain(_point(space, _best(inside)))
    settled = tuple(FALSE_POINT if dimension.presumed else side for dimension, side in zip(space, full, strict=True))
    doubtful = _projected(formula.boxes(formula.Not(asked), settled, budget), opaque, full)
    certain = minus(_projected(formula.boxes(asked, settled, budget), opaque, full), doubtful, budget)
    left = minus(_projected(inside, opaque, full), certain, budget)
    reasons = tuple(dict.fromkeys(space[place].reason for place in opaque)) if left else ()
    return Gain(_point(space, _best(certain)) if certain else None, reasons)


def _formula(expression: Expression, index: dict[Test, tuple[int, int]]) -> formula.Formula:
    if isinstance(expression, All):
        return formula.And(tuple(_formula(part, index) for part in expression.parts))
    if isinstance(expression, Some):
        return formula.Or(tuple(_formula(part, index) for part in expression.parts))
    if isinstance(expression, Negated):
        return formula.Not(_formula(expression.part, index))
    if isinstance(expression, ActionMatches):
        raise TypeError("the action is settled before attributes are asked about")
    return formula.Test(*index[expression])


def _projected(boxes: Sequence[Box], opaque: Sequence[int], full: Box) -> list[Box]:
    """The boxes whatever the opaque tests say."""
    return [tuple(full[place] if place in opaque else side for place, side in enumerate(box)) for box in boxes]


def _best(boxes: Sequence[Box]) -> Box:
    """The box whose first points come first: present values before absent ones."""
    return min(boxes, key=lambda box: tuple((side & -side).bit_length() for side in box))


def _point(space: Sequence[Dimension], box: Box) -> Point:
    """The lowest point of the box, each attribute as the conditions spell it."""
    found: dict[str, tuple[str, ...]] = {}
    for dimension, side in zip(space, box, strict=True):
        names = {one.key: one.text for test, _ in dimension.true for one in attributes(test)}
        point = dimension.points[(side & -side).bit_length() - 1]
        found |= {names[key]: values for key, values in point.items()}
    return found
