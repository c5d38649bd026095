"""Zones with a name: how far they are ahead of UTC, and how their summer time begins and ends.

Only zones whose rules are the same since 2007 and the same as a whole region's are listed; others stand for themselves.
Source: https://www.iana.org/time-zones
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from .instant import DAY, EPOCH, MINUTE

Summer: TypeAlias = Literal["", "EU", "US"]

_EUROPE: Final = {
    0: "Dublin Lisbon London",
    60: "Amsterdam Belgrade Berlin Brussels Budapest Copenhagen Luxembourg Madrid Oslo Paris Prague Rome Stockholm "
    "Vienna Warsaw Zurich",
    120: "Athens Bucharest Helsinki Riga Sofia Tallinn Vilnius",
}
_AMERICA: Final = {-480: "Los_Angeles", -420: "Denver", -360: "Chicago", -300: "New_York Toronto"}
_FIXED: Final = {
    "America/Bogota": -300,
    "America/Lima": -300,
    "America/Phoenix": -420,
    "Asia/Dubai": 240,
    "Asia/Hong_Kong": 480,
    "Asia/Jakarta": 420,
    "Asia/Kolkata": 330,
    "Asia/Manila": 480,
    "Asia/Seoul": 540,
    "Asia/Shanghai": 480,
    "Asia/Singapore": 480,
    "Asia/Taipei": 480,
    "Asia/Tokyo": 540,
    "Africa/Johannesburg": 120,
    "Africa/Lagos": 60,
    "Africa/Nairobi": 180,
    "Australia/Brisbane": 600,
    "Pacific/Honolulu": -600,
}
_MARCH, _OCTOBER, _NOVEMBER = 3, 10, 11
_SUNDAY = 6


def rules(zone: str) -> tuple[int, Summer] | None:
    """The minutes ahead of UTC in winter, and whose summer time holds; None for a zone that is not listed."""
    if zone in _FIXED:
        return _FIXED[zone], ""
    area, _, city = zone.partition("/")
    tables: dict[str, tuple[dict[int, str], Summer]] = {"Europe": (_EUROPE, "EU"), "America": (_AMERICA, "US")}
    table, summer = tables.get(area, ({}, ""))
    return next(((minutes, summer) for minutes, cities in table.items() if city and city in cities.split()), None)


def summer_minutes(summer: Summer, winter: int, at: int) -> int:
    """The minutes that summer time adds at a moment in nanoseconds since 1970, in a zone so far ahead in winter."""
    if not summer:
        return 0
    minutes = at // MINUTE
    year = (EPOCH + timedelta(days=at // DAY)).year
    if summer == "EU":
        begin, end = _last_sunday(year, _MARCH) + 60, _last_sunday(year, _OCTOBER) + 60
    else:
        begin, end = _sunday(year, _MARCH, 8) + 120 - winter, _sunday(year, _NOVEMBER, 1) + 60 - winter
    return 60 if begin <= minutes < end else 0


def changes(summer: Summer, winter: int) -> tuple[int, ...]:
    """The minutes of a day in UTC at which summer time may begin or end."""
    return {"": (), "EU": (60,), "US": ((120 - winter) % 1_440, (60 - winter) % 1_440)}[summer]


def _sunday(year: int, month: int, first: int) -> int:
    """Midnight of the first Sunday from a day of the month on, in minutes since 1970."""
    day = date(year, month, first)
    return (day - EPOCH.date()).days * 1_440 + (_SUNDAY - day.weekday()) * 1_440


def _last_sunday(year: int, month: int) -> int:
    return _sunday(year, month, 25)
