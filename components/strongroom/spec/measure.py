"""Amounts that people write with their unit: `2555 days`, `24 hours`, `4000 USD`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from .mistake import Wrong
from .nearest import nearest, one_of
from .shape import Shape

_UNITS: Final = {
    "minutes": timedelta(minutes=1),
    "hours": timedelta(hours=1),
    "days": timedelta(days=1),
}
_CURRENCIES: Final = ("USD", "EUR", "GBP", "CHF", "JPY", "CNY", "AUD", "CAD", "INR", "BRL", "SEK", "NOK", "DKK")
_DAYS: Final = {"w": 7, "y": 365}  # months are of several lengths
_MEANT: Final = {"mi": "minutes", "h": "hours", "d": "days"}
_LARGEST: Final = 10**7  # months would do; the bound only keeps numbers from overflowing


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of a currency."""

    amount: int
    currency: str

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


@dataclass(frozen=True)
class Duration(Shape):
    """A whole number and a unit, from `least` to `most`; held as a timedelta.

    Args:
        least, most: the bounds, written as people write them (`365 days`).
        example: a right value.
        why: the reason for the lower bound, where the bound is a promise.

    """

    least: str
    most: str
    example: str
    why: str = ""

    def read(self, value: object) -> object:
        """The duration."""
        if not isinstance(value, str) or not (parts := re.fullmatch(r"([0-9]{1,9}) ?([A-Za-z]+)", value)):
            number = isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST
            do = f"write `{value} {self.example.split()[1]}`" if number else f"write one such as `{self.example}`"
            raise Wrong("is not a number with a unit", do)
        number_, unit = parts.groups()
        if int(number_) > _LARGEST:
            raise Wrong(f"is longer than {self.most}", f"write a duration from {self.least} to {self.most}")
        length = int(number_) * _unit(unit, int(number_))
        if length < duration(self.least):
            why = f", {self.why}" if self.why else ""
            raise Wrong(f"is shorter than {self.least}{why}", f"write a duration from {self.least} to {self.most}")
        if length > duration(self.most):
            raise Wrong(f"is longer than {self.most}", f"write a duration from {self.least} to {self.most}")
        return length

    def described(self) -> dict[str, Any]:
        """Text with a number and a unit."""
        return {"type": "string", "pattern": "^[0-9]{1,9} ?(minute|hour|day)s?$", "examples": [self.example]}


class Amount(Shape):
    """A whole positive number and a currency; held as Money."""

    def read(self, value: object) -> object:
        """The money."""
        if not isinstance(value, str) or not (parts := re.fullmatch(r"([0-9]{1,12}) ?([A-Za-z]{3})", value)):
            number = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**12
            do = f"write `{value} USD`" if number else "write whole units and a currency, such as `4000 USD`"
            raise Wrong("is not an amount with a currency", do)
        number_, currency = parts.groups()
        if currency not in _CURRENCIES:
            near = nearest(currency, _CURRENCIES)
            do = f"write `{number_} {near}`" if near else f"write one of {one_of(_CURRENCIES)}"
            raise Wrong(f"has no currency that we know: `{currency}`", do)
        if int(number_) == 0:
            raise Wrong("is nothing to spend", "write an amount of 1 or more, such as `4000 USD`")
        return Money(int(number_), currency)

    def described(self) -> dict[str, Any]:
        """Text with a number and a currency."""
        return {"type": "string", "pattern": f"^[0-9]{{1,12}} ?({'|'.join(_CURRENCIES)})$", "examples": ["4000 USD"]}


@dataclass(frozen=True)
class Gigabytes(Shape):
    """A whole number of gigabytes from `least` to `most`, written `20 GB`; held as the number."""

    least: int
    most: int

    def read(self, value: object) -> object:
        """The number of gigabytes."""
        bounds = f"write one from `{self.least} GB` to `{self.most} GB`"
        if not isinstance(value, str) or not (parts := re.fullmatch(r"([0-9]{1,9}) ?([A-Za-z]+)", value)):
            number = isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most
            raise Wrong("is not a size with its unit", f"write `{value} GB`" if number else bounds)
        number_, unit = parts.groups()
        size = int(number_)
        if unit != "GB":
            meant = {"gb": size, "gib": size, "g": size, "tb": size * 1000, "tib": size * 1024, "t": size * 1000}
            near = meant.get(unit.lower(), 0)
            do = f"write `{near} GB`" if self.least <= near <= self.most else bounds
            raise Wrong(f"is not counted in GB: `{unit}`", do)
        if not self.least <= size <= self.most:
            raise Wrong(f"is {'less' if size < self.least else 'more'} than a disk can have", bounds)
        return size

    def described(self) -> dict[str, Any]:
        """Text with a number and the unit."""
        return {"type": "string", "pattern": "^[0-9]{1,9} ?GB$", "examples": ["20 GB"]}


def duration(text: str) -> timedelta:
    """The length of a right duration, for bounds and defaults; a space before the unit may be left out."""
    number = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(number) * _unit(text.removeprefix(number), int(number))


def _unit(word: str, number: int) -> timedelta:
    plural = word if word.endswith("s") else f"{word}s"
    if plural in _UNITS:
        return _UNITS[plural]
    days = next((days for start, days in _DAYS.items() if word.lower().startswith(start)), None)
    near = next((unit for start, unit in _MEANT.items() if word.lower().startswith(start)), None)
    do = (
        f"write `{number * days} days`"
        if days
        else f"write `{number} {near}`"
        if near
        else f"count in {one_of(_UNITS)}"
    )
    raise Wrong(f"has no unit that we know: `{word}`", do)


def as_written(value: object) -> str:
    """The value as a person would write it: `365 days`, `24 hours`, `500 USD`."""
    if isinstance(value, timedelta):
        hours, rest = divmod(value, timedelta(hours=1))
        if rest:
            return f"{value // timedelta(minutes=1)} minutes"
        return f"{hours // 24} days" if hours % 24 == 0 and hours > 24 else f"{hours} hours"
    return str(value)
