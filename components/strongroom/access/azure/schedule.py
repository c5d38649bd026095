"""The time window of an assignment that Privileged Identity Management schedules.

Source: https://learn.microsoft.com/rest/api/authorization/role-assignment-schedule-requests
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from .attribute import attribute
from .element import Element
from .expression import TRUE, Compare, Expression, every
from .instant import spelled, ticks
from .operator import Operator
from .unreadable import unreadable

NOW: Final = attribute("Environment", "UtcNow")
_DURATION: Final = re.compile(r"P(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?", re.IGNORECASE)
_TICKS: Final = 10_000_000


def window(element: Element, where: str) -> Expression:
    """When the assignment holds: always, unless it has a start or an end; raises Unreadable."""
    start, end = element.text("startDateTime", "startTime"), element.text("endDateTime", "endTime")
    duration = None
    for schedule in element.objects("scheduleInfo"):
        start = start or schedule.text("startDateTime", "startTime")
        for expiration in schedule.objects("expiration"):
            end = end or expiration.text("endDateTime", "endTime")
            duration = expiration.text("duration")
    first = _instant(start, f"{where}.startDateTime")
    last = _instant(end, f"{where}.endDateTime")
    if last is None and duration and first is not None:
        last = first + _length(duration, f"{where}.duration")
    parts: list[Expression] = []
    if first is not None:
        parts.append(Compare(NOW, Operator("datetime", "greaterthanequals"), (spelled(first),)))
    if last is not None:
        parts.append(Compare(NOW, Operator("datetime", "lessthan"), (spelled(last),)))
    return every(*parts) if parts else TRUE


def _instant(text: str | None, where: str) -> int | None:
    if text is None:
        return None
    found = ticks(text)
    if found is None:
        raise unreadable(where, "is no instant", text, "write it as `2027-01-31T00:00:00Z`")
    return found


def _length(text: str, where: str) -> int:
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        raise unreadable(where, "is no duration", text, "write it as `P90D` or `PT8H`")
    days, hours, minutes = (int(part or 0) for part in found.groups())
    span = timedelta(days=days, hours=hours, minutes=minutes)
    return (span.days * 86_400 + span.seconds) * _TICKS
