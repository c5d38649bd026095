"""Keys that hold several values: which tests on the whole set can be true together, decided without sampling.

A test asks whether some value is in a class (`meets`), whether all are (`within`), or whether there is one at all
(`present`). What must be false only forbids or demands single values, so a set that is made of one value for each
demand shows every combination that there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .budget import Budget


@dataclass(frozen=True, slots=True)
class SetTest:
    """A test on the set of classes that a key's values are in; `among` has a bit for each class."""

    kind: Literal["meets", "within", "present"]
    among: int = 0


@dataclass(frozen=True, slots=True)
class SetPoint:
    """Bit i of `bits` is set iff test i is true; `members` are the classes of a smallest set, none if absent."""

    bits: int
    members: tuple[int, ...]


def several(
    tests: Sequence[SetTest], classes: int, budget: Budget, *, single: bool = False, always: bool = False
) -> tuple[SetPoint, ...]:
    """Every achievable combination of the tests over sets of `classes` many kinds of value.

    `single`: the key never holds more than one value; `always`: it is never absent.
    """
    if single:
        sets = ([()] if not always else []) + [(item,) for item in range(classes)]
        seen: dict[int, tuple[int, ...]] = {}
        for members in sets:
            seen.setdefault(_bits(tests, members), members)
        return tuple(SetPoint(bits, members) for bits, members in seen.items())
    start = _Wish((1 << classes) - 1, (((1 << classes) - 1),) if always else ())
    return tuple(_points(tests, 0, 0, start, budget))


@dataclass(frozen=True, slots=True)
class _Wish:
    """Values may only be of `allowed`, and one at least of each of `needed`."""

    allowed: int
    needed: tuple[int, ...] = ()

    def possible(self) -> bool:
        return all(self.allowed & need for need in self.needed)

    def members(self) -> tuple[int, ...]:
        found: set[int] = set()
        for need in self.needed:
            left = self.allowed & need
            if not any(left >> item & 1 for item in found):
                found.add((left & -left).bit_length() - 1)
        return tuple(sorted(found))


def _points(tests: Sequence[SetTest], index: int, bits: int, wish: _Wish, budget: Budget) -> Iterator[SetPoint]:
    budget.spend()
    if not wish.possible():
        return
    if index == len(tests):
        yield SetPoint(bits, wish.members())
        return
    test = tests[index]
    yield from _points(tests, index + 1, bits | 1 << index, _wished(wish, test, holds=True), budget)
    yield from _points(tests, index + 1, bits, _wished(wish, test, holds=False), budget)


def _wished(wish: _Wish, test: SetTest, *, holds: bool) -> _Wish:
    if test.kind == "present":
        return _Wish(wish.allowed, (*wish.needed, wish.allowed)) if holds else _Wish(0, wish.needed)
    if (test.kind == "within") == holds:  # all within, or none that meets
        return _Wish(wish.allowed & (test.among if holds else ~test.among), wish.needed)
    return _Wish(wish.allowed, (*wish.needed, test.among if holds else ~test.among & wish.allowed))


def _bits(tests: Sequence[SetTest], members: tuple[int, ...]) -> int:
    found = 0
    for index, test in enumerate(tests):
        inside = [bool(test.among >> item & 1) for item in members]
        holds = bool(members) if test.kind == "present" else any(inside) if test.kind == "meets" else all(inside)
        found |= holds << index
    return found
