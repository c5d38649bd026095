"""Patterns of policies as regular expressions of the solver: one expression for each set of patterns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import Any

import z3

_SORT = z3.ReSort(z3.StringSort())
# Printable characters without the colon, as ranges: a class of its own made by difference is slow.
_INSIDE = z3.Union(z3.Range(" ", "9"), z3.Range(";", "~"))


def union(patterns: Iterable[Any]) -> Any:
    """Any of the expressions; nothing fits where there is none."""
    parts = list(patterns)
    return reduce(z3.Union, parts) if parts else z3.Empty(_SORT)


def like(text: str) -> Any:
    """`*` and `?` over any character."""
    return _pieces(text, z3.AllChar(_SORT), z3.Full(_SORT))


def arn(text: str) -> Any:
    """Six segments whose wildcards stay inside; a bare `*` fits everything."""
    if text == "*":
        return z3.Full(_SORT)
    *inside, last = text.split(":", 5)
    parts = [_pieces(f"{part}:", _INSIDE, z3.Star(_INSIDE)) for part in inside]
    return _joined([*parts, like(last)])


def plain(text: str) -> Any:
    """This text alone."""
    return z3.Re(z3.StringVal(text))


def _pieces(text: str, one: Any, star: Any) -> Any:
    parts: list[Any] = []
    run = ""
    for letter in text:
        if letter in "*?":
            parts += [plain(run)] if run else []
            parts.append(star if letter == "*" else one)
            run = ""
        else:
            run += letter
    return _joined([*parts, plain(run)] if run or not parts else parts)


def _joined(parts: list[Any]) -> Any:
    return z3.Concat(*parts) if len(parts) > 1 else parts[0]
