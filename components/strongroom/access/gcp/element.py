"""Single elements of a policy: their JSON types, and a note of each that is not known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from .cel.meaning import meaning
from .state import Test
from .unreadable import unreadable

Notes: TypeAlias = dict[str, str]
_CONDITION: Final = ("title", "description", "expression", "location")


def mapping(value: object, where: str) -> Mapping[str, object]:
    """The object, an empty one where there is none; raises Unreadable for anything else."""
    if value is None:
        return {}
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise unreadable(where, "must be an object", value, "write it as the vendor's reference does")
    return value


def listed(value: object, where: str) -> list[object]:
    """The list, an empty one where there is none; raises Unreadable for anything else."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise unreadable(where, "must be a list", value, "put it in brackets")
    return value


def text(value: object, where: str) -> str:
    """The text; raises Unreadable for anything else, an empty text too."""
    if not isinstance(value, str) or not value.strip():
        raise unreadable(where, "must be a text", value, "name it")
    return value


def flag(value: object, where: str) -> bool | None:
    """The truth value, also in the provider's spelling as a text; None where there is none."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise unreadable(where, "must be true or false", value, "write true or false")


def named(value: object, where: str, single: str) -> Iterable[tuple[str, object]]:
    """Each policy of a list, or of an object by name, with its place; one alone is told by its key `single`."""
    if isinstance(value, Mapping) and single in value:
        return [(where, value)]
    if isinstance(value, Mapping):
        return [(f"{where}.{name}", item) for name, item in value.items()]
    return [(f"{where}[{index}]", item) for index, item in enumerate(listed(value, where))]


def noted(found: Mapping[str, object], known: Iterable[str], where: str, notes: Notes) -> None:
    """Notes every key that is not known, with its content: what it does to access is not modelled."""
    for key in found:
        if key not in known:
            notes[f"{where.partition('.')[2]}.{key}".lstrip(".")] = json.dumps(found[key], sort_keys=True, default=str)


def condition(value: object, where: str, notes: Notes) -> Test | None:
    """The condition, None where there is none; raises Unreadable where its expression is none."""
    if value is None:
        return None
    found = mapping(value, where)
    if not found:
        return None
    noted(found, _CONDITION, where, notes)
    expression = text(found.get("expression"), f"{where}.expression")
    return Test(expression.strip(), meaning(expression, f"{where}.expression"))
