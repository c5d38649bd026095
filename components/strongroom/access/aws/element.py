"""The kinds of value that a condition key can hold, as far as the tests on it tell them apart.

Each family of operators has its own: texts fall into classes of patterns, numbers and instants into intervals,
addresses into ranges.
"""

from __future__ import annotations

import ipaddress
import operator as compare_with
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.cuts import address_points, number_points
from strongroom.access.space.glob import Glob

from .document import Family, Operator
from .pattern import NOTHING, arn_glob, text_glob

_COMPARE: Final[dict[str, Callable[[Decimal, Decimal], bool]]] = {
    "equals": compare_with.eq,
    "less": compare_with.lt,
    "at_most": compare_with.le,
    "greater": compare_with.gt,
    "at_least": compare_with.ge,
}
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_YEAR: Final = 4  # digits
_NUMBER: Final = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Test:
    """One operator with the texts that a value is compared with, variables filled in."""

    operator: Operator
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Element:
    """A kind of value: bit i of `bits` is set iff such a value compares with a pattern of test i."""

    bits: int
    example: str


def textual(tests: Sequence[Test], budget: Budget) -> list[Element]:
    """The classes of text that string, ARN, binary and boolean tests tell apart."""
    globs = []
    owners = []
    for index, test in enumerate(tests):
        for pattern in test.patterns:
            glob = _glob(test.operator, pattern)
            if glob is not NOTHING:
                globs.append(glob)
                owners.append(1 << index)
    found: dict[int, str] = {}
    for item in classes(tuple(globs), budget):
        bits, left = 0, item.bits
        while left:
            low = left & -left
            bits |= owners[low.bit_length() - 1]
            left ^= low
        if bits not in found or not found[bits]:
            found[bits] = item.example
    return [Element(bits, example) for bits, example in found.items()]


def boolean(tests: Sequence[Test]) -> list[Element]:
    """`true` and `false`."""
    return [Element(matching(tests, value), value) for value in ("true", "false")]


def matching(tests: Sequence[Test], value: str) -> int:
    """The tests with a pattern that the value compares with."""
    return sum(1 << index for index, test in enumerate(tests) if _matches(test, value))


def _matches(test: Test, value: str) -> bool:
    family = test.operator.family
    if family in ("number", "date"):
        found = quantity(value, family)
        compare = _COMPARE[test.operator.test]
        return found is not None and any(compare(found, limit) for limit in _limits(test))
    if family == "address":
        return any(_inside(value, network) for network in test.patterns)
    return any(_glob(test.operator, pattern).matches(value) for pattern in test.patterns)


def _glob(operator: Operator, pattern: str) -> Glob:
    """What a value of text must fit to compare with the pattern."""
    if operator.family == "arn":
        return arn_glob(pattern)
    return text_glob(pattern, ignore_case=operator.ignore_case, like=operator.test == "like")


def numeric(tests: Sequence[Test]) -> list[Element]:
    """The numbers between and at the limits; instants are seconds since 1970."""
    found: dict[int, Decimal] = {}
    for point in number_points([limit for test in tests for limit in _limits(test)]):
        bits = 0
        for index, test in enumerate(tests):
            if test.operator.family == "null":  # a test of presence compares with no number
                continue
            compare = _COMPARE[test.operator.test]
            bits |= any(compare(point, limit) for limit in _limits(test)) << index
        if bits not in found or (point >= 0 > found[bits]):
            found[bits] = point
    return [Element(bits, f"{point:f}") for bits, point in found.items()]


def _limits(test: Test) -> list[Decimal]:
    return [limit for pattern in test.patterns if (limit := quantity(pattern, test.operator.family)) is not None]


def addresses(tests: Sequence[Test], budget: Budget) -> list[Element]:
    """The ranges of addresses, of both versions, that the networks cut."""
    networks = tuple(dict.fromkeys(pattern for test in tests for pattern in test.patterns))
    found: dict[int, str] = {}
    for address in address_points(networks):
        budget.spend(len(networks))
        bits = matching(tests, address)
        if bits not in found or found[bits] == "0.0.0.0":  # noqa: S104  an address of a request, nothing is bound
            found[bits] = address
    return [Element(bits, address) for bits, address in found.items()]


@lru_cache(maxsize=16384)
def _inside(address: str, network: str) -> bool:
    try:
        return ipaddress.ip_address(address) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False


@lru_cache(maxsize=4096)
def quantity(text: str, family: Family) -> Decimal | None:
    """The number in a text, for dates the seconds since 1970; None where it is none.

    Of a date, four digits are a year, and any other number is seconds already.
    """
    text = text.strip()
    if _NUMBER.fullmatch(text) and not (family == "date" and len(text) == _YEAR):
        return Decimal(text)
    return _seconds(text) if family == "date" else None


def _seconds(text: str) -> Decimal | None:
    if found := re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text):
        text = f"{found[1]}-{found[2] or '01'}-01"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    passed = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - _EPOCH
    return Decimal(passed.days * 86400 + passed.seconds) + Decimal(passed.microseconds) / 1_000_000


def is_readable(test: Test) -> bool:
    """True iff the operator can compare with each of the patterns."""
    if test.operator.family in ("number", "date"):
        return all(quantity(pattern, test.operator.family) is not None for pattern in test.patterns)
    if test.operator.family == "address":
        return all(is_network(pattern) for pattern in test.patterns)
    if test.operator.family == "bool":
        return all(pattern.lower() in ("true", "false") for pattern in test.patterns)
    return True


@lru_cache(maxsize=4096)
def is_network(text: str) -> bool:
    """True iff the text is an address or a range of addresses."""
    try:
        ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return True
