"""Unions of boxes and formulas of tests, against the points one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.space.box import Box, meet, minus
from strongroom.access.space.budget import Budget, Exhausted
from strongroom.access.space.formula import And, Formula, Not, Or, Test, boxes

_SIZES = (3, 2, 4)
_FULL: Box = tuple(2**size - 1 for size in _SIZES)
_POINTS = list(product(*(range(size) for size in _SIZES)))
_BOXES = st.lists(st.tuples(*(st.integers(1, 2**size - 1) for size in _SIZES)), max_size=4)
_TEST = st.integers(0, 2).flatmap(lambda place: st.builds(Test, st.just(place), st.integers(0, _FULL[place])))
_FORMULAS: st.SearchStrategy[Formula] = st.recursive(
    _TEST,
    lambda part: st.one_of(
        st.builds(Not, part),
        st.builds(And, st.lists(part, max_size=3).map(tuple)),
        st.builds(Or, st.lists(part, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)


def _inside(union: Sequence[Box]) -> set[tuple[int, ...]]:
    return {p for p in _POINTS if any(all(side >> at & 1 for side, at in zip(box, p, strict=True)) for box in union)}


def _true(formula: Formula, point: tuple[int, ...]) -> bool:
    match formula:
        case Test(place, bits):
            return bool(bits >> point[place] & 1)
        case Not(part):
            return not _true(part, point)
        case And(parts):
            return all(_true(part, point) for part in parts)
        case Or(parts):
            return any(_true(part, point) for part in parts)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(_BOXES, _BOXES)
def test_unions_are_met_and_subtracted_point_by_point(left: list[Box], right: list[Box]) -> None:
    """What is left over is exactly what was in the one and not in the other."""
    assert _inside(minus(left, right, Budget())) == _inside(left) - _inside(right)
    assert _inside(meet(left, right)) == _inside(left) & _inside(right)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(_FORMULAS)
def test_a_formula_is_true_in_its_boxes(formula: Formula) -> None:
    """Any mix of and, or and not."""
    assert _inside(boxes(formula, _FULL, Budget())) == {point for point in _POINTS if _true(formula, point)}


def test_a_budget_ends_subtraction() -> None:
    """Boxes that shatter into too many pieces are given up, not guessed."""
    full = ((1 << 8) - 1,) * 16
    holes = [tuple(full[n] & ~(1 << (n * place) % 8) for place in range(16)) for n in range(1, 16)]
    with pytest.raises(Exhausted):
        minus([full], holes, Budget(2000))
