"""Restores the named holes that Strongroom writes beside a resource's properties, under its own key `strongroom`."""

from __future__ import annotations

from collections.abc import Mapping

from .path import steps
from .text import read
from .unreadable import kind, unreadable
from .value import BLANK, Value

_ADVICE = "write the plan anew with `strongroom plan`"


def restore_holes(properties: dict[str, Value], written: Mapping[str, object], place: str) -> None:
    """Puts each written text with holes where `properties` hold a blank; a value that is known wins over its note."""
    for path, text in written.items():
        if not isinstance(text, str):
            raise unreadable(f"{place}.{path}", f"must be a text with holes, got {kind(text)}", _ADVICE)
        try:
            found = steps(path)
        except ValueError:
            raise unreadable(f"{place}.{path}", "is no path into the properties", _ADVICE) from None
        if found:
            _restore(properties, found, text)


def _restore(properties: dict[str, Value], path: tuple[str | int, ...], text: str) -> None:
    parent: Value = properties
    for step in path[:-1]:
        parent = _child(parent, step)
    last = path[-1]
    if _child(parent, last) != BLANK:
        return
    if isinstance(parent, dict) and isinstance(last, str):
        parent[last] = read(text)
    if isinstance(parent, list) and isinstance(last, int):
        parent[last] = read(text)


def _child(value: Value, step: str | int) -> Value:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return None
