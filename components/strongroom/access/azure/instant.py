"""Instants of conditions and schedules as whole ticks of 100 nanoseconds, the precision that Azure compares with."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

_FORM: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7})\d*)?)?)?\s*(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
_CLOCK: Final = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?")
_TICKS: Final = 10_000_000  # in a second
DAY: Final = 86_400 * _TICKS


def ticks(text: str) -> int | None:
    """The instant since 1970 in ticks; None where the text is no instant. Without an offset it is UTC."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    try:
        moment = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), tzinfo=_zone(offset)
        )
    except ValueError:
        return None
    since = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * _TICKS + int((fraction or "").ljust(7, "0"))


def clock(text: str) -> int | None:
    """The time of day in ticks since midnight, of a time or of an instant; None where the text is neither."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        instant = ticks(text)
        return None if instant is None else instant % DAY
    hour, minute, second, fraction = found.groups()
    size = (int(hour) * 3_600 + int(minute) * 60 + int(second or 0)) * _TICKS + int((fraction or "").ljust(7, "0"))
    return size if int(minute) < 60 and int(second or 0) < 60 and size < DAY else None


def spelled(instant: int) -> str:
    """The instant as Azure writes it."""
    seconds, fraction = divmod(instant, _TICKS)
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{fraction:07d}Z"


def _zone(offset: str | None) -> timezone:
    if offset is None or offset in "Zz":
        return UTC
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    size = timedelta(hours=hours, minutes=minutes)
    return timezone(size if offset[0] == "+" else -size)
