"""Exact sets of requests: unions of boxes, each a choice of points in every dimension."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from .budget import Budget

# One set of points (bit i: point i) for each dimension; a box with an empty side holds nothing and is never kept.
Box: TypeAlias = tuple[int, ...]


def meet(left: Sequence[Box], right: Sequence[Box]) -> list[Box]:
    """What is in both unions."""
    found = []
    for one in left:
        for other in right:
            both = tuple(a & b for a, b in zip(one, other, strict=True))
            if all(both):
                found.append(both)
    return found


def minus(left: Sequence[Box], right: Sequence[Box], budget: Budget) -> list[Box]:
    """What is in the left union and not in the right one, piece by piece; pieces of one left box never overlap."""
    return list(pieces(left, right, budget))


def pieces(left: Sequence[Box], right: Sequence[Box], budget: Budget) -> Iterator[Box]:
    """As `minus`, one piece at a time: whoever only asks whether anything is left stops at the first."""
    for box in left:
        yield from _carve(box, [other for other in right if _overlap(box, other)], 0, budget)


def _carve(box: Box, right: Sequence[Box], index: int, budget: Budget) -> Iterator[Box]:
    while index < len(right) and not _overlap(box, right[index]):
        index += 1
    if index == len(right):
        yield box
        return
    budget.spend(len(right) - index)
    other = right[index]
    rest = list(box)
    for place, side in enumerate(other):
        outside = rest[place] & ~side
        if outside:
            yield from _carve((*rest[:place], outside, *rest[place + 1 :]), right, index + 1, budget)
            rest[place] &= side


def _overlap(one: Box, other: Box) -> bool:
    return all(a & b for a, b in zip(one, other, strict=True))
