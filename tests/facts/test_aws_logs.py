"""What CloudWatch Logs takes as retention."""

from __future__ import annotations

import pytest

from strongroom.facts.aws_logs import FOR_EVER, retention


@pytest.mark.parametrize(("days", "kept"), [(1, 365), (365, 365), (366, 400), (2555, 2557), (3653, 3653)])
def test_logs_are_kept_as_long_as_asked_or_a_little_longer(days: int, kept: int) -> None:
    """Never shorter, and never less than a year."""
    assert retention(days) == kept


def test_beyond_ten_years_logs_are_kept_for_ever() -> None:
    """CloudWatch takes nothing between."""
    assert retention(3654) == FOR_EVER
