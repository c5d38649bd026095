"""What stands in a resource's inputs: plain JSON values, and the values that a plan cannot show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that only the cloud can fill: a named hole, or a blank where `urn` is empty.

    Two holes of the same urn and property are the same value; two blanks are never known to be.
    """

    urn: str = ""
    property: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with named holes: literal parts and holes in reading order, at least one of them a hole."""

    parts: tuple[str | Unknown, ...]


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that is never shown: the plan keeps its place and nothing of its content."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file, text or archive handed to the cloud; `kind` is `asset` or `archive`."""

    kind: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A whole resource passed as a value, by its urn."""

    urn: str


BLANK: Final = Unknown()
SECRET: Final = Secret()

Value: TypeAlias = (
    "bool | int | float | str | Unknown | Text | Secret | Asset | Reference | list[Value] | dict[str, Value] | None"
)


def holes(value: Value) -> Iterator[Unknown]:
    """Yields every hole and blank anywhere inside `value`, in reading order."""
    if isinstance(value, Unknown):
        yield value
    elif isinstance(value, Text):
        yield from (part for part in value.parts if isinstance(part, Unknown))
    elif isinstance(value, dict):
        for item in value.values():
            yield from holes(item)
    elif isinstance(value, list):
        for item in value:
            yield from holes(item)


def is_readable(value: Value) -> bool:
    """True iff nothing inside `value` is a blank or a secret: named holes count as readable."""
    if isinstance(value, Unknown):
        return bool(value.urn)
    if isinstance(value, Secret):
        return False
    if isinstance(value, dict):
        return all(is_readable(item) for item in value.values())
    if isinstance(value, list):
        return all(is_readable(item) for item in value)
    return True
