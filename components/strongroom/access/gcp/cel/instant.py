"""Moments and spans of time in conditions, as whole nanoseconds.

Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md#timestamps-and-durations
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Final

SECOND: Final = 10**9
MINUTE: Final = 60 * SECOND
DAY: Final = 86_400 * SECOND
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)")
_SPAN: Final = re.compile(r"([+-]?)((?:\d+(?:\.\d*)?(?:h|ms|us|ns|m|s))+)")
_PIECE: Final = re.compile(r"(\d+(?:\.\d*)?)(h|ms|us|ns|m|s)")
_UNITS: Final = {"h": 60 * MINUTE, "m": MINUTE, "s": SECOND, "ms": 10**6, "us": 10**3, "ns": 1}
_OFFSET: Final = re.compile(r"([+-]?)(\d\d):(\d\d)")
_GREENWICH: Final = frozenset(("UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT", "Etc/UCT", "Etc/Zulu", "UCT", "Zulu"))


def moment(text: str) -> int | None:
    """The moment that an RFC 3339 text names; None where it names none."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        return None
    day, clock, fraction, zone = match.groups()
    try:
        whole = datetime.fromisoformat(f"{day}T{clock}{'+00:00' if zone in 'Zz' else zone}")
    except ValueError:
        return None
    return (whole - EPOCH) // timedelta(seconds=1) * SECOND + int((fraction or "").ljust(9, "0"))


def span(text: str) -> int | None:
    """The duration that a text such as `1h30m` or `-20s` names; None where it names none."""
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    total = sum(Fraction(number.rstrip(".")) * _UNITS[unit] for number, unit in _PIECE.findall(match[2]))
    return -int(total) if match[1] == "-" else int(total)


def offset(zone: str) -> int | None:
    """The minutes that a fixed zone is ahead of UTC; None for a named zone, whose rules are no part of the text."""
    if zone in _GREENWICH:
        return 0
    match = _OFFSET.fullmatch(zone)
    if match is None or int(match[2]) > 23 or int(match[3]) > 59:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    return -minutes if match[1] == "-" else minutes


def written(at: int) -> str:
    """The moment as an RFC 3339 text in UTC."""
    whole, fraction = divmod(at, SECOND)
    text = (EPOCH + timedelta(seconds=whole)).strftime("%Y-%m-%dT%H:%M:%S")
    digits = f".{fraction:09d}".rstrip("0") if fraction else ""
    return f"{text.rjust(19, '0')}{digits}Z"


def local(at: int, minutes: int) -> datetime:
    """The date and clock of the moment at an offset from UTC, to the microsecond."""
    whole, fraction = divmod(at + minutes * MINUTE, SECOND)
    return EPOCH + timedelta(seconds=whole, microseconds=fraction // 1_000)
