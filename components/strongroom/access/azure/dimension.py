"""The dimensions of a question about attributes: for each, the points that matter and where each test is true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from strongroom.access.space.budget import Budget
from strongroom.access.space.several import SetTest, several

from .candidate import candidates, family_of
from .expression import Compare, Exists, Opaque, Test
from .holding import Values, holds, value_fits
from .joint import components, joint_points

Point: TypeAlias = Values
_TRUE, FALSE_POINT = 1, 2  # the points of a dimension of which nothing more is known


@dataclass(frozen=True, slots=True)
class Dimension:
    """`points` are what requests can look like here; `true` has, for each test, the points where it holds.

    `reason` says why nothing more is known; such a dimension has two points without values, true and false, and is
    taken for false in what is certain iff `presumed`.
    """

    points: tuple[Point, ...]
    true: tuple[tuple[Test, int], ...]
    reason: str = ""
    presumed: bool = False


def dimensions(tests: Iterable[Test], budget: Budget) -> tuple[Dimension, ...]:
    """Independent dimensions that carry all of the tests; raises Exhausted."""
    distinct = tuple(dict.fromkeys(tests))
    found = [_opaque(test, test.reason, presumed=test.presumed) for test in distinct if isinstance(test, Opaque)]
    for group in components([test for test in distinct if not isinstance(test, Opaque)]):
        found += _of_group(group, budget)
    return tuple(found)


def _opaque(test: Test, reason: str, *, presumed: bool = False) -> Dimension:
    return Dimension(({}, {}), ((test, _TRUE),), reason, presumed)


def _of_group(group: Sequence[Compare | Exists], budget: Budget) -> list[Dimension]:
    compares = [test for test in group if isinstance(test, Compare)]
    family = family_of(compares) if compares else "string"
    if family is None:
        name = compares[0].attribute.text
        return [_opaque(test, f"{name} is compared as values of different kinds") for test in group]
    if any(not isinstance(test.values, tuple) for test in compares):
        points = joint_points(group, family, budget)
        if points is None:
            return [_opaque(test, "this comparison of two attributes is not modelled") for test in group]
    else:
        points = _single_attribute(group, compares, family, budget)
    return [Dimension(points, tuple((test, _true(test, points)) for test in group))]


def _true(test: Compare | Exists, points: Sequence[Point]) -> int:
    return sum(1 << index for index, point in enumerate(points) if holds(test, point))


def _single_attribute(
    group: Sequence[Compare | Exists], compares: Sequence[Compare], family: str, budget: Budget
) -> tuple[Point, ...]:
    """The points of an attribute; it may hold several values iff every comparison says how many of them must fit."""
    attribute = group[0].attribute
    values = candidates(compares, family, budget) if compares else ("other",)
    many = bool(compares) and all(test.operator.quantified for test in compares)
    tests = [SetTest("present")]
    for test in compares:
        listed = test.values if isinstance(test.values, tuple) else ()
        among = sum(1 << index for index, value in enumerate(values) if value_fits(test.operator, value, listed))
        tests.append(SetTest("meets" if test.operator.left == "any" else "within", among))
    found = several(tests, len(values), budget, single=not many, always=attribute.always)
    held = sorted((point.members for point in found), key=lambda members: (not members, len(members), members))
    return tuple({attribute.key: tuple(values[item] for item in members)} if members else {} for members in held)
