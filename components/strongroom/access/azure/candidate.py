"""One value for each way in which the tests of a condition can tell the values of an attribute apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.cuts import address_points
from strongroom.access.space.glob import Glob

from .expression import Compare
from .instant import DAY, spelled
from .literal import number, pattern

_TEXTUAL = frozenset(("string", "guid", "bool"))
_USUAL = 20_000 * DAY  # a day in 2024
_FRESH = ("99999999-9999-4999-8999-999999999999", "other")


def family_of(tests: Sequence[Compare]) -> str | None:
    """The family that all the operators share; None where they ask about different kinds of value."""
    families = {test.operator.family for test in tests}
    if families == {"datetime", "timeofday"}:
        return "timeofday"
    if families and families <= _TEXTUAL:
        return "bool" if families == {"bool"} else "guid" if families == {"guid"} else "string"
    return families.pop() if len(families) == 1 else None


def candidates(tests: Sequence[Compare], family: str, budget: Budget) -> tuple[str, ...]:
    """Values that between them show every achievable combination of the tests on one value; raises Exhausted."""
    listed = [(test, value) for test in tests if isinstance(test.values, tuple) for value in test.values]
    if family == "bool":
        return ("true", "false")
    if family == "ip":
        return address_points([value.strip() for _, value in listed])
    if family == "timeofday":
        return tuple(spelled(point) for point in _instants(listed))
    if family in ("numeric", "datetime"):
        limits = {number(family, value) or 0 for _, value in listed}
        points = sorted({limit + step for limit in limits for step in (-1, 0, 1)})
        return tuple(spelled(point) if family == "datetime" else str(point) for point in points)
    globs = tuple(dict.fromkeys(pattern(test.operator, value) for test, value in listed))
    spelled_out = tuple(value for _, value in listed if not {"*", "?"} & set(value))
    return tuple(_texts(globs, family, spelled_out, budget))


def _instants(listed: Sequence[tuple[Compare, str]]) -> list[int]:
    """Instants for every time of day that the tests tell apart, before, between and after the instants they name.

    Of two days beside each instant at least one is whole, unless another instant is as near.
    """
    named: dict[str, set[int]] = {"datetime": set(), "timeofday": {0}}
    for test, value in listed:
        named[test.operator.family].add(number(test.operator.family, value) or 0)
    times = {time + step for time in named["timeofday"] for step in (-1, 0, 1) if 0 <= time + step < DAY}
    limits = named["datetime"] or {_USUAL}
    days = {limit // DAY + step for limit in limits for step in (-2, -1, 0, 1, 2)}
    return sorted(
        {day * DAY + time for day in days for time in times} | {at + step for at in limits for step in (-1, 0, 1)}
    )


def _texts(globs: tuple[Glob, ...], family: str, listed: tuple[str, ...], budget: Budget) -> Iterator[str]:
    """A text of each class: one that reads well, or that a condition spells, before any other."""
    fresh = (*(_FRESH if family == "guid" else _FRESH[::-1]), *listed)
    for found in classes(globs, budget):
        wanted = [bool(found.bits >> index & 1) for index in range(len(globs))]
        plain = next((text for text in fresh if [glob.matches(text) for glob in globs] == wanted), None)
        yield found.example if plain is None else plain
