"""Amounts carry their unit, and a wrong one gives the right one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from strongroom.spec.measure import Amount, Duration, Money, as_written, duration
from strongroom.spec.mistake import Wrong

RETENTION = Duration("1 day", "36500 days", "365 days")


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("1 day", timedelta(days=1)),
        ("2555 days", timedelta(days=2555)),
        ("2555days", timedelta(days=2555)),
        ("48 hours", timedelta(days=2)),
        ("1440 minutes", timedelta(days=1)),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text: str, length: timedelta) -> None:
    """Singular, plural, with or without a space."""
    assert RETENTION.read(text) == length


@pytest.mark.parametrize(
    ("value", "wrong", "do"),
    [
        (365, "is not a number with a unit", "write `365 days`"),
        ("365", "is not a number with a unit", "write one such as `365 days`"),
        ("-3 days", "is not a number with a unit", "write one such as `365 days`"),
        ("1.5 days", "is not a number with a unit", "write one such as `365 days`"),
        (True, "is not a number with a unit", "write one such as `365 days`"),
        ("7 years", "has no unit that we know: `years`", "write `2555 days`"),
        ("2 weeks", "has no unit that we know: `weeks`", "write `14 days`"),
        ("6 months", "has no unit that we know: `months`", "count in `minutes`, `hours` or `days`"),
        ("24 hrs", "has no unit that we know: `hrs`", "write `24 hours`"),
        ("30 d", "has no unit that we know: `d`", "write `30 days`"),
        ("3 hours", "is shorter than 1 day", "write a duration from 1 day to 36500 days"),
        ("99999999 days", "is longer than 36500 days", "write a duration from 1 day to 36500 days"),
    ],
)
def test_what_is_no_duration_is_told(value: object, wrong: str, do: str) -> None:
    """Years and weeks are counted in days; months are of several lengths and are not guessed."""
    with pytest.raises(Wrong) as refused:
        RETENTION.read(value)
    assert (refused.value.wrong, refused.value.do) == (wrong, do)


def test_money_is_a_number_and_a_currency() -> None:
    """Whole units of a currency that we know."""
    assert Amount().read("4000 USD") == Money(4000, "USD")
    assert Amount().read("12EUR") == Money(12, "EUR")


@pytest.mark.parametrize(
    "value", [4000, -1, "4000", "4,000 USD", "4000.50 USD", "$4000", "4000 usd", "0 USD", None, True]
)
def test_what_is_no_money_is_told(value: object) -> None:
    """No amount is guessed: neither its currency nor its decimal sign."""
    with pytest.raises(Wrong):
        Amount().read(value)


@pytest.mark.parametrize("text", ["365 days", "24 hours", "36 hours", "90 minutes", "28 days"])
def test_an_amount_is_written_as_it_was_read(text: str) -> None:
    """Defaults in the schema and the table are written as people write them."""
    assert as_written(duration(text)) == text
    assert as_written(Money(500, "USD")) == "500 USD"
