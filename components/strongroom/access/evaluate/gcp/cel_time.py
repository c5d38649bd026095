"""Times and durations of a condition of Google Cloud.

Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md#timestamps-and-durations
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from typing import Final

from ..decision import Unmodelled
from .zone import ahead

_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|z|[+-]\d\d:\d\d)")
_PART: Final = re.compile(r"(\d+(?:\.\d*)?|\.\d+)(h|ms|us|ns|m|s)")
_NANOSECONDS: Final = {"h": 3_600 * 10**9, "m": 60 * 10**9, "s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, order=True)
class Timestamp:
    """A moment, in nanoseconds since 1970."""

    nanoseconds: int


@dataclass(frozen=True, slots=True, order=True)
class Duration:
    """A span of time in nanoseconds."""

    nanoseconds: int


def timestamp(text: str) -> Timestamp:
    """The moment of an RFC 3339 text."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise Unmodelled(f"condition: `{text}` is no RFC 3339 time")
    day, clock, fraction, zone = match.groups()
    try:
        moment = datetime.fromisoformat(f"{day}T{clock}{'+00:00' if zone in 'Zz' else zone}")
    except ValueError:
        raise Unmodelled(f"condition: `{text}` is no RFC 3339 time") from None
    seconds = (moment - _EPOCH) // timedelta(seconds=1)
    return Timestamp(seconds * 10**9 + int((fraction or "").ljust(9, "0") or "0"))


def duration(text: str) -> Duration:
    """The span of a text such as `1h30m` or `-20s`."""
    body = text.lstrip("+-")
    parts = _PART.findall(body)
    if not parts or "".join(number + unit for number, unit in parts) != body or len(text) - len(body) > 1:
        raise Unmodelled(f"condition: `{text}` is no duration")
    total = sum(
        int(Fraction(number.strip(".") if number.endswith(".") else number) * _NANOSECONDS[unit])
        for number, unit in parts
    )
    return Duration(-total if text.startswith("-") else total)


def _local(moment: Timestamp, zone: str) -> datetime:
    whole = moment.nanoseconds // 10**9
    utc = _EPOCH + timedelta(seconds=whole, microseconds=(moment.nanoseconds % 10**9) // 1_000)
    return utc.astimezone(_offset(zone, utc))


def _offset(zone: str, utc: datetime) -> timezone:
    if zone in ("UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT"):
        return UTC
    match = re.fullmatch(r"([+-]?)(\d\d):(\d\d)", zone)
    if match is None:
        return timezone(ahead(zone, utc))
    sign = -1 if match.group(1) == "-" else 1
    return timezone(sign * timedelta(hours=int(match.group(2)), minutes=int(match.group(3))))


_GETTERS: Final[dict[str, Callable[[datetime], int]]] = {
    "getFullYear": lambda at: at.year,
    "getMonth": lambda at: at.month - 1,
    "getDate": lambda at: at.day,
    "getDayOfMonth": lambda at: at.day - 1,
    "getDayOfWeek": lambda at: at.isoweekday() % 7,
    "getDayOfYear": lambda at: at.timetuple().tm_yday - 1,
    "getHours": lambda at: at.hour,
    "getMinutes": lambda at: at.minute,
    "getSeconds": lambda at: at.second,
    "getMilliseconds": lambda at: at.microsecond // 1_000,
}
GETTERS: Final = frozenset(_GETTERS)


def part(moment: Timestamp, getter: str, zone: str = "UTC") -> int:
    """One part of the moment's date or clock in a zone; days of the week count from Sunday as 0."""
    return _GETTERS[getter](_local(moment, zone))
