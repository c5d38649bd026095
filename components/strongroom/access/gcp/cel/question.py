"""What a condition asks of a request, one attribute at a time.

Source: https://cloud.google.com/iam/docs/conditions-attribute-reference
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ...space.glob import Glob
from .order import Order
from .zone import Summer

NAME = "resource.name"
TIME = "request.time"


@dataclass(frozen=True, slots=True)
class Fits:
    """True iff the text of an attribute fits the pattern; `absent` says what holds where the attribute is missing."""

    attribute: str
    glob: Glob
    absent: bool | None = False


@dataclass(frozen=True, slots=True)
class Present:
    """True iff the request has the attribute."""

    attribute: str


@dataclass(frozen=True, slots=True)
class Moment:
    """True iff the time of the request stands so to a moment, in nanoseconds since 1970."""

    order: Order
    at: int


@dataclass(frozen=True, slots=True)
class Part:
    """True iff a part of the date or clock of the request stands so to a number.

    `offset` are the minutes ahead of UTC in winter, `summer` whose summer time adds to them; a named `zone`, whose
    rules are not known here, stands for itself.
    """

    getter: str
    offset: int
    order: Order
    number: int
    zone: str = ""
    summer: Summer = ""


@dataclass(frozen=True, slots=True)
class Number:
    """True iff the number that an attribute holds stands so to another."""

    attribute: str
    order: Order
    number: int


@dataclass(frozen=True, slots=True)
class Among:
    """A test on an attribute of several values: one of them (`meets`) or all of them (`within`) are listed."""

    attribute: str
    kind: Literal["meets", "within", "present"]
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opaque:
    """A test that is not taken apart; equal texts are the same test."""

    text: str


@dataclass(frozen=True, slots=True)
class Always:
    """A test that no request decides."""

    value: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts of which all (`&&`) or one (`||`) must hold; an error in one is no matter where another settles it."""

    every: bool
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Opposite:
    """True iff the part is false."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two conditions, as a third one decides."""

    test: Condition
    then: Condition
    other: Condition


Leaf: TypeAlias = Fits | Present | Moment | Part | Number | Among | Opaque | Always
Condition: TypeAlias = Leaf | Joined | Opposite | Choice


def leaves(condition: Condition) -> tuple[Leaf, ...]:
    """Every single test in a condition, in reading order."""
    if isinstance(condition, Joined):
        return tuple(leaf for part in condition.parts for leaf in leaves(part))
    if isinstance(condition, Opposite):
        return leaves(condition.part)
    if isinstance(condition, Choice):
        return tuple(leaf for part in (condition.test, condition.then, condition.other) for leaf in leaves(part))
    return (condition,)
