"""Dotted paths into inputs: `rules[0].status`, `tags["a.b"]`, and `[*]` for every item of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from .value import Value

_STEP: Final = re.compile(r'\[(\*|\d+)\]|\["((?:[^"\\]|\\.)*)"\]|\.?([^.\[\]]+)')


@cache
def steps(path: str) -> tuple[str | int, ...]:
    """The keys and indexes of a path; `[*]` is `-1`. Raises ValueError for a text that is no path."""
    found: list[str | int] = []
    end = 0
    for match in _STEP.finditer(path):
        if match.start() != end:
            break
        end = match.end()
        if match[1] is not None:
            found.append(-1 if match[1] == "*" else int(match[1]))
        elif match[2] is not None:
            found.append(re.sub(r"\\(.)", r"\1", match[2]))
        else:
            found.append(match[3])
    if end != len(path):
        raise ValueError(f"no path: {path!r}")
    return tuple(found)


def at(inputs: Mapping[str, Value], path: str) -> list[Value]:
    """Every value at `path`; an unknown above it stands for what it hides, absent ones are left out."""
    current: list[Value] = [dict(inputs)]
    for step in steps(path):
        current = [item for value in current for item in _descend(value, step)]
    return current


def _descend(value: Value, step: str | int) -> list[Value]:
    if isinstance(value, dict):
        return [value[step]] if isinstance(step, str) and step in value else []
    if isinstance(value, list):
        if step == -1:
            return value
        # Bridged providers flatten one-item blocks: an old plan may hold a list where a new one holds the object.
        if isinstance(step, str):
            return [found for item in value for found in _descend(item, step)]
        return [value[step]] if 0 <= step < len(value) else []
    if value is None or isinstance(value, (bool, int, float, str)):
        return []
    return [value]


def join_path(prefix: str, step: str | int) -> str:
    """The path of a child: `steps` reads it back."""
    if isinstance(step, int):
        return f"{prefix}[{step}]"
    if step and not re.search(r'[.\[\]"\\]', step):
        return f"{prefix}.{step}" if prefix else step
    escaped = step.replace("\\", "\\\\").replace('"', '\\"')
    return f'{prefix}["{escaped}"]'
