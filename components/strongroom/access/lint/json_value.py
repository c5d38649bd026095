"""Parts of a JSON document, by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from strongroom.access.json_text import Json

Part: TypeAlias = Json | Mapping[str, Json]


def part(value: Part, name: str) -> Json:
    """The value under a name, whatever its case; None where there is none."""
    if not isinstance(value, Mapping):
        return None
    return next((item for key, item in value.items() if key.casefold() == name.casefold()), None)


def objects(value: Part) -> list[Mapping[str, Json]]:
    """The objects of a list."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def members(value: Part) -> Mapping[str, Json]:
    """The object itself, empty for what is none."""
    return value if isinstance(value, Mapping) else {}


def texts(value: Part) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def text(value: Part) -> str:
    """The text itself, empty for what is none."""
    return value if isinstance(value, str) else ""
