"""The parts of an expression, and its one canonical spelling.

Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that is written out: text, number, truth value or null."""

    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Name:
    """A dotted path such as `resource.name`."""

    path: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list of expressions."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """An operator, a function, or with a dot in front a method whose first argument is what it is called on."""

    function: str
    arguments: tuple[Expression, ...]


Expression: TypeAlias = Constant | Name | Items | Call


def spelled(expression: Expression) -> str:
    """The expression in one fixed spelling: equal trees are equal texts, and no others are."""
    if isinstance(expression, Constant):
        return json.dumps(expression.value, ensure_ascii=False)
    if isinstance(expression, Name):
        return expression.path
    if isinstance(expression, Items):
        return f"[{', '.join(map(spelled, expression.parts))}]"
    return f"{expression.function}({', '.join(map(spelled, expression.arguments))})"
