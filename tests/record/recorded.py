"""A plan document as a person reads it: inputs with their holes in place, secrets and blanks by one word each."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

SIGNATURE: Final = "4dabf18193072939515e22adb298388d"
SECRET_KIND: Final = "1b47061264138c4ac30d75fd1eb44270"
UNKNOWN: Final = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
BLANK: Final = "<blank>"
SECRET: Final = "<secret>"
ABSENT: Final = "<absent>"
STEP: Final = re.compile(r'\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|\.?([^.\[\]]+)')


def steps(path: str) -> list[str | int]:
    """The keys and indices along a path such as `a.b[0]["c.d"]`."""
    return [
        json.loads(f'"{match[1]}"') if match[1] is not None else int(match[2]) if match[2] is not None else match[3]
        for match in STEP.finditer(path)
    ]


def at(value: Any, path: str) -> Any:
    """What stands at `path` inside `value`, or `<absent>`; JSON texts on the way are opened."""
    for step in steps(path):
        if isinstance(value, str) and value[:1] in ("{", "["):
            value = json.loads(value)
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return ABSENT
    return value


@dataclass(frozen=True)
class Recorded:
    """One resource of the document, with its holes in place."""

    row: Mapping[str, Any]

    @property
    def inputs(self) -> dict[str, Any]:
        """The inputs, each hole as `${<urn>#<property>}`."""
        plain: dict[str, Any] = _plain(self.row.get("inputs", {}))
        for path, text in self.row.get("strongroom", {}).get("inputs", {}).items():
            _place(plain, steps(path), text)
        return plain

    @property
    def outputs(self) -> dict[str, Any]:
        """The outputs, without holes."""
        found: dict[str, Any] = _plain(self.row.get("outputs", {}))
        return found


def resources(document: str) -> dict[str, Recorded]:
    """Every resource of a plan document by its urn."""
    return {row["urn"]: Recorded(row) for row in json.loads(document)["deployment"]["resources"]}


def gaps(document: str) -> list[dict[str, str]]:
    """What the document says that it does not show."""
    found: list[dict[str, str]] = []
    for row in json.loads(document)["deployment"]["resources"]:
        found += row.get("strongroom", {}).get("gaps", [])
    return found


def readable(value: Any) -> bool:
    """True iff neither a blank nor a secret stands anywhere inside `value`."""
    if isinstance(value, dict):
        return all(readable(item) for item in value.values())
    if isinstance(value, list):
        return all(readable(item) for item in value)
    return value not in (BLANK, SECRET, ABSENT)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return BLANK if value == UNKNOWN else value
    if value.get(SIGNATURE) == SECRET_KIND:
        return SECRET
    return {key: _plain(item) for key, item in value.items()}


def _place(value: Any, path: list[str | int], text: str) -> None:
    *way, last = path
    for step in way:
        value = value[step]
    if value[last] != BLANK:
        raise AssertionError(f"a hole is written over `{value[last]}`, which is not unknown")
    value[last] = text
