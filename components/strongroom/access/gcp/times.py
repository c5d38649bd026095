"""Moments to ask about: one for each way that tests on the request's time come out together.

Dates repeat: every mix of weekday, day and month is within 28 years, so that many days stand for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise, product
from typing import Final

from ..space.budget import Budget
from .cel.instant import DAY, MINUTE, SECOND, local, moment
from .cel.order import stands
from .cel.question import Moment, Part
from .cel.zone import changes, summer_minutes

# Where the broken-down time has a part, and what is added to it: CEL counts months and days from nought.
_FIELDS: Final = {
    "getFullYear": (0, 0),
    "getMonth": (1, -1),
    "getDate": (2, 0),
    "getDayOfMonth": (2, -1),
    "getHours": (3, 0),
    "getMinutes": (4, 0),
    "getSeconds": (5, 0),
    "getDayOfYear": (7, -1),
}
_WEEKDAY: Final = 6  # of the broken-down time, from Monday; CEL counts from Sunday
_CLOCK: Final = {"getHours": 24, "getMinutes": 60, "getSeconds": 60, "getMilliseconds": 1_000}
_UNITS: Final = {"getHours": 60 * MINUTE, "getMinutes": MINUTE, "getSeconds": SECOND, "getMilliseconds": 10**6}
_USUAL: Final = moment("2030-01-01T12:00:00Z") or 0
_FIRST: Final = moment("0001-01-03T00:00:00Z") or 0
_LAST: Final = moment("9998-12-30T00:00:00Z") or 0
_WEEKS: Final = 8  # days that hold every weekday
_YEAR: Final = 400  # days that hold every weekday in summer and in winter
_CYCLE: Final = 28 * 366


def holds(test: Moment | Part, at: int) -> bool:
    """True iff the test holds at the moment."""
    if isinstance(test, Moment):
        return stands(at, test.order, test.at)
    ahead = test.offset + summer_minutes(test.summer, test.offset, at)
    return stands(_part(test.getter, local(at, ahead)), test.order, test.number)


def _part(getter: str, at: datetime) -> int:
    if getter == "getMilliseconds":
        return at.microsecond // 1_000
    broken = at.timetuple()
    if getter == "getDayOfWeek":
        return (broken[_WEEKDAY] + 1) % 7
    index, shift = _FIELDS[getter]
    return broken[index] + shift


def moments(tests: Sequence[Moment | Part], budget: Budget) -> tuple[int, ...]:
    """A moment for every way that the tests come out together; raises Exhausted."""
    found: dict[tuple[bool, ...], int] = {}
    for at in _candidates(tests):
        budget.spend(1 + len(tests))
        found.setdefault(tuple(holds(test, at) for test in tests), at)
    return tuple(found.values())


def _candidates(tests: Sequence[Moment | Part]) -> Iterator[int]:
    parts = [test for test in tests if isinstance(test, Part)]
    cuts = {test.at for test in tests if isinstance(test, Moment)} | set(_years(parts))
    inside = sorted(cut for cut in cuts if _FIRST < cut < _LAST)
    yield from inside
    for low, high in pairwise([_FIRST, *inside, _LAST]):
        yield from _between(low, high, parts)


def _years(parts: Sequence[Part]) -> Iterator[int]:
    """Where a year that is asked for begins and ends, so that years need no days of their own."""
    for part in parts:
        if part.getter == "getFullYear":
            for year in (part.number, part.number + 1):
                begin = moment(f"{year:04d}-01-01T00:00:00Z") if 1 <= year <= 9999 else None
                if begin is not None:
                    yield begin - part.offset * MINUTE


def _between(low: int, high: int, parts: Sequence[Part]) -> Iterator[int]:
    """Moments strictly between two, the usual one first."""
    if low < _USUAL < high:
        yield _USUAL
    near = (high - DAY, low + DAY) if low == _FIRST else (low + DAY, high - DAY)  # close to what a test names
    yield from (
        at for at in (*near, (low + high) // 2, low + SECOND, high - SECOND, low + 1, high - 1) if low < at < high
    )
    if not parts:
        return
    start = _USUAL if low < _USUAL < high else low
    for day in _days(start, low, high, parts):
        yield from (at for clock in _clocks(parts) if low < (at := day + clock) < high)


def _days(start: int, low: int, high: int, parts: Sequence[Part]) -> Iterator[int]:
    dated = {part.getter for part in parts} - set(_CLOCK) - {"getFullYear"}
    count = _CYCLE if dated - {"getDayOfWeek"} else _WEEKS if dated else 2
    if any(part.summer for part in parts):
        count = max(count, _YEAR)
    first = start // DAY * DAY - DAY
    end = min(high, first + count * DAY)
    begin = first if end - first >= count * DAY else max(low // DAY * DAY - DAY, end - count * DAY)
    day = begin
    while day <= end:
        yield day
        day += DAY


def _clocks(parts: Sequence[Part]) -> list[int]:
    """Every time of day at which a test on the clock may change, and the start of the day."""
    found = {0} | {minute * MINUTE for part in parts for minute in changes(part.summer, part.offset)}
    offsets = {part.offset * MINUTE for part in parts} | {(part.offset + 60) * MINUTE for part in parts if part.summer}
    sides = []
    for getter, size in _CLOCK.items():
        asked = {part.number + more for part in parts if part.getter == getter for more in (0, 1)}
        sides.append([value * _UNITS[getter] for value in sorted({0, *asked}) if 0 <= value < size])
    for row in product(*sides):
        found |= {(sum(row) - offset) % DAY for offset in offsets}
    return sorted(found)
