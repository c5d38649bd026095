"""The zones that both sides know are those of the machine's own data."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from strongroom.access.evaluate.decision import Unmodelled
from strongroom.access.evaluate.gcp.zone import ahead
from strongroom.access.gcp.cel.instant import EPOCH, SECOND
from strongroom.access.gcp.cel.zone import rules, summer_minutes

_FIRST, _LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2033, 1, 1, tzinfo=UTC)


def _moments() -> Iterator[datetime]:
    at = _FIRST
    while at < _LAST:
        yield at
        at += timedelta(hours=1 if at.month in (3, 10, 11) else 25)


@pytest.mark.skipif(not zoneinfo.available_timezones(), reason="this machine has no data of time zones")
def test_both_sides_know_the_same_zones_as_the_machine_does() -> None:
    """The offset of each listed zone at every hour around its changes; neither side lists one that the other lacks."""
    listed = 0
    for name in sorted(zoneinfo.available_timezones()):
        known = rules(name)
        if known is None:
            if not name.startswith(("Etc/", "GMT", "UTC", "UCT", "Zulu")):
                with pytest.raises(Unmodelled):
                    ahead(name, _FIRST)
            continue
        listed += 1
        zone = zoneinfo.ZoneInfo(name)
        for at in _moments() if known[1] else (_FIRST, _LAST):
            real = zone.utcoffset(at.astimezone(zone))
            summer = summer_minutes(known[1], known[0], int((at - EPOCH).total_seconds()) * SECOND)
            assert ahead(name, at) == real == timedelta(minutes=known[0] + summer), (name, at)
    assert listed > 40
