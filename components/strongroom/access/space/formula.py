"""Conditions that are any mix of and, or and not over tests, as boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from .box import Box, meet
from .budget import Budget


@dataclass(frozen=True, slots=True)
class Test:
    """True at the points `bits` of the dimension."""

    __test__ = False  # no test case, whatever pytest makes of the name

    dimension: int
    bits: int


@dataclass(frozen=True, slots=True)
class And:
    """True where all parts are; without parts everywhere."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """True where one part is; without parts nowhere."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True where the part is not."""

    part: Formula


Formula: TypeAlias = Test | And | Or | Not
EVERYWHERE = And(())
NOWHERE = Or(())


def boxes(formula: Formula, full: Box, budget: Budget) -> list[Box]:
    """Where the formula is true inside `full`; the boxes may overlap. Raises Exhausted."""
    return _boxes(formula, full, budget, holds=True)


def _boxes(formula: Formula, full: Box, budget: Budget, *, holds: bool) -> list[Box]:
    if isinstance(formula, Test):
        bits = formula.bits if holds else ~formula.bits
        side = full[formula.dimension] & bits
        return [(*full[: formula.dimension], side, *full[formula.dimension + 1 :])] if side else []
    if isinstance(formula, Not):
        return _boxes(formula.part, full, budget, holds=not holds)
    if isinstance(formula, And) == holds:
        return _all_of(formula.parts, full, budget, holds=holds)
    found: list[Box] = []
    for part in formula.parts:
        found += _boxes(part, full, budget, holds=holds)
    return _distinct(found, budget)


def _all_of(parts: Sequence[Formula], full: Box, budget: Budget, *, holds: bool) -> list[Box]:
    found = [full] if all(full) else []
    for part in parts:
        if not found:
            break
        found = _distinct(meet(found, _boxes(part, full, budget, holds=holds)), budget)
    return found


def _distinct(found: Sequence[Box], budget: Budget) -> list[Box]:
    """The boxes without those that lie inside another."""
    budget.spend(len(found))
    kept: list[Box] = []
    for box in dict.fromkeys(found):
        budget.spend(len(kept))
        if not any(all(a & ~b == 0 for a, b in zip(box, other, strict=True)) for other in kept):
            kept.append(box)
    return kept
