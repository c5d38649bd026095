"""The text of a condition of Azure as a tree.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from ..decision import Unmodelled
from ..tokens import Tokens


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute by its source (`resource`, `request`, `principal`, `environment`) and its name."""

    source: str
    name: str


@dataclass(frozen=True, slots=True)
class Values:
    """One literal, or the several of a set in braces."""

    items: tuple[str, ...]


Side: TypeAlias = Attribute | Values


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left operator right`; the operator as written, with its quantifier in front of a colon."""

    left: Side
    operator: str
    right: Side


@dataclass(frozen=True, slots=True)
class Function:
    """`ActionMatches`, `SubOperationMatches` or `Exists` and what it is asked of."""

    name: str
    patterns: tuple[str, ...] = ()
    attribute: Attribute | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """`and`, `or` and `not` over smaller conditions."""

    name: str
    parts: tuple[Node, ...]


Node: TypeAlias = Comparison | Function | Joined

_TOKEN: Final = re.compile(
    r"""\s*(?:
    (?P<text>'(?:[^'\\]|\\.|'')*')
  | (?P<attribute>@[A-Za-z]+\s*\[[^\]]*\])
  | (?P<mark>&&|\|\||!|[(){},])
  | (?P<name>[^\s(){},'!&|@]+)
)""",
    re.VERBOSE,
)
_FUNCTIONS: Final = {"actionmatches": "ActionMatches", "suboperationmatches": "SubOperationMatches"}
_SOURCES: Final = ("resource", "request", "principal", "environment")


@lru_cache(maxsize=4096)
def parse(text: str) -> Node:
    """The tree of a condition; AND binds closer than OR. Raises Unmodelled where the text is none."""
    tokens = Tokens(text, _TOKEN, ignore_case=True)
    tree = _either(tokens, 0)
    if tokens.kind != "end":
        raise tokens.lost()
    return tree


def _either(tokens: Tokens, depth: int) -> Node:
    parts = [_both(tokens, depth)]
    while tokens.skip("or", "||"):
        parts.append(_both(tokens, depth))
    return parts[0] if len(parts) == 1 else Joined("or", tuple(parts))


def _both(tokens: Tokens, depth: int) -> Node:
    parts = [_negated(tokens, depth)]
    while tokens.skip("and", "&&"):
        parts.append(_negated(tokens, depth))
    return parts[0] if len(parts) == 1 else Joined("and", tuple(parts))


def _negated(tokens: Tokens, depth: int) -> Node:
    if tokens.skip("not", "!"):
        return Joined("not", (_negated(tokens, tokens.deeper(depth)),))
    if tokens.skip("("):
        inner = _either(tokens, tokens.deeper(depth))
        tokens.expect(")")
        return inner
    return _test(tokens)


def _test(tokens: Tokens) -> Node:
    if tokens.kind == "name" and tokens.word in _FUNCTIONS:
        name = _FUNCTIONS[tokens.take().casefold()]
        return Function(name, _braces(tokens))
    if tokens.skip("exists"):
        return Function("Exists", (), _attribute(tokens))
    left = _side(tokens)
    if tokens.kind != "name":
        raise tokens.lost()
    operator = tokens.take()
    return Comparison(left, operator, _side(tokens))


def _side(tokens: Tokens) -> Side:
    if tokens.kind == "attribute":
        return _attribute(tokens)
    if tokens.next_is("{"):
        return Values(_braces(tokens))
    return Values((_literal(tokens),))


def _attribute(tokens: Tokens) -> Attribute:
    if tokens.kind != "attribute":
        raise tokens.lost()
    source, _, name = tokens.take().removeprefix("@").partition("[")
    if source.strip().casefold() not in _SOURCES:
        raise Unmodelled(f"condition: the source `@{source}` is not known")
    return Attribute(source.strip().casefold(), name.removesuffix("]").strip())


def _braces(tokens: Tokens) -> tuple[str, ...]:
    tokens.expect("{")
    found = [_literal(tokens)]
    while tokens.skip(","):
        found.append(_literal(tokens))
    tokens.expect("}")
    return tuple(found)


def _literal(tokens: Tokens) -> str:
    if tokens.kind == "name":
        return tokens.take()
    if tokens.kind != "text":
        raise tokens.lost()
    return tokens.take()[1:-1].replace("''", "'")
