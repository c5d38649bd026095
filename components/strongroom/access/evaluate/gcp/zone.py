"""How far a named zone is ahead of UTC at a moment.

The rules of zones are data that a pure evaluator does not read; it knows the common zones whose rules did not change
since 2007.
Source: https://www.iana.org/time-zones
"""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta
from typing import Final

from ..decision import Unmodelled

_WEST: Final = ("Europe/London", "Europe/Dublin", "Europe/Lisbon")
_EAST: Final = tuple(
    f"Europe/{city}" for city in ("Athens", "Bucharest", "Helsinki", "Riga", "Sofia", "Tallinn", "Vilnius")
)
_MIDDLE: Final = tuple(
    f"Europe/{city}"
    for city in (
        *("Amsterdam", "Belgrade", "Berlin", "Brussels", "Budapest", "Copenhagen", "Luxembourg", "Madrid", "Oslo"),
        *("Paris", "Prague", "Rome", "Stockholm", "Vienna", "Warsaw", "Zurich"),
    )
)
_EUROPEAN: Final = {**dict.fromkeys(_WEST, 0), **dict.fromkeys(_MIDDLE, 1), **dict.fromkeys(_EAST, 2)}
_AMERICAN: Final = {
    "America/New_York": -5,
    "America/Toronto": -5,
    "America/Chicago": -6,
    "America/Denver": -7,
    "America/Los_Angeles": -8,
}
_STEADY: Final = {
    **dict.fromkeys(("Asia/Tokyo", "Asia/Seoul"), 9.0),
    **dict.fromkeys(("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Taipei", "Asia/Manila"), 8.0),
    **dict.fromkeys(("America/Bogota", "America/Lima"), -5.0),
    "Asia/Jakarta": 7.0,
    "Asia/Kolkata": 5.5,
    "Asia/Dubai": 4.0,
    "Australia/Brisbane": 10.0,
    "Africa/Nairobi": 3.0,
    "Africa/Johannesburg": 2.0,
    "Africa/Lagos": 1.0,
    "America/Phoenix": -7.0,
    "Pacific/Honolulu": -10.0,
}


def ahead(zone: str, utc: datetime) -> timedelta:
    """The zone's offset when it is `utc`; raises Unmodelled for a zone that is not listed."""
    if zone in _STEADY:
        return timedelta(hours=_STEADY[zone])
    if zone in _EUROPEAN:
        begin, end = (_sunday(utc.year, month, -1).replace(hour=1) for month in (3, 10))
        return timedelta(hours=_EUROPEAN[zone] + (begin <= utc < end))
    if zone in _AMERICAN:
        standard = timedelta(hours=_AMERICAN[zone])
        begin = _sunday(utc.year, 3, 1) + timedelta(hours=2) - standard
        end = _sunday(utc.year, 11, 0) + timedelta(hours=1) - standard
        return standard + timedelta(hours=begin <= utc < end)
    raise Unmodelled(f"condition: the time zone `{zone}` is not known")


def _sunday(year: int, month: int, which: int) -> datetime:
    """Midnight of one of the month's Sundays, counted from nought."""
    days = [week[calendar.SUNDAY] for week in calendar.monthcalendar(year, month) if week[calendar.SUNDAY]]
    return datetime(year, month, days[which], tzinfo=UTC)
