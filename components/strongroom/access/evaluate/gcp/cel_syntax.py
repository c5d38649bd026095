"""The text of a condition of Google Cloud as a tree.

Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from ..decision import Unmodelled
from ..tokens import Tokens


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, number, truth value or null."""

    value: bool | int | float | str | None


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """An attribute by its dotted name, such as `resource.name`."""

    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function, a method (its target is the first argument) or an operator."""

    name: str
    arguments: tuple[Node, ...]


Node: TypeAlias = Literal | Items | Path | Call

_TOKEN: Final = re.compile(
    r"""\s*(?:
    (?P<text>[rR]?(?:\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'))
  | (?P<real>\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)
  | (?P<whole>0[xX][0-9a-fA-F]+|\d+)
  | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
  | (?P<mark>&&|\|\||==|!=|<=|>=|[-<>!?:()\[\].,+*/%])
)""",
    re.VERBOSE,
)
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", '"': '"', "'": "'", "`": "`", "?": "?"}
_LEVELS: Final = (("||",), ("&&",), ("==", "!=", "<", "<=", ">", ">=", "in"), ("+", "-"), ("*", "/", "%"))
_WORDS: Final = {"true": True, "false": False, "null": None}


@lru_cache(maxsize=4096)
def parse(expression: str) -> Node:
    """The tree of the expression; raises Unmodelled where it is no expression of the part of CEL that is read here."""
    tokens = Tokens(expression, _TOKEN)
    tree = _ternary(tokens, 0)
    if tokens.kind != "end":
        raise tokens.lost()
    return tree


def _ternary(tokens: Tokens, depth: int) -> Node:
    test = _binary(tokens, 0, depth)
    if not tokens.skip("?"):
        return test
    then = _ternary(tokens, tokens.deeper(depth))
    tokens.expect(":")
    return Call("?:", (test, then, _ternary(tokens, tokens.deeper(depth))))


def _binary(tokens: Tokens, level: int, depth: int) -> Node:
    if level == len(_LEVELS):
        return _unary(tokens, depth)
    left = _binary(tokens, level + 1, depth)
    while tokens.next_is(*_LEVELS[level]):
        operator = tokens.take()
        left = Call(operator, (left, _binary(tokens, level + 1, depth)))
    return left


def _unary(tokens: Tokens, depth: int) -> Node:
    for mark, name in (("!", "!"), ("-", "negate")):
        if tokens.skip(mark):
            return Call(name, (_unary(tokens, tokens.deeper(depth)),))
    return _member(tokens, depth)


def _member(tokens: Tokens, depth: int) -> Node:
    node = _primary(tokens, depth)
    while True:
        if tokens.skip("."):
            node = _dotted(tokens, node, depth)
        elif tokens.skip("["):
            index = _ternary(tokens, tokens.deeper(depth))
            tokens.expect("]")
            node = _indexed(node, index)
        else:
            return node


def _indexed(node: Node, index: Node) -> Node:
    """`claims['team']` is the attribute `claims.team`."""
    if isinstance(node, Path) and isinstance(index, Literal) and isinstance(index.value, str):
        return Path(f"{node.name}.{index.value}")
    return Call("[]", (node, index))


def _dotted(tokens: Tokens, node: Node, depth: int) -> Node:
    if tokens.kind != "name":
        raise tokens.lost()
    name = tokens.take()
    if tokens.skip("("):
        return Call(_qualified(node, name), (*_target(node), *_arguments(tokens, ")", depth)))
    if not isinstance(node, Path):
        raise tokens.lost()
    return Path(f"{node.name}.{name}")


def _arguments(tokens: Tokens, close: str, depth: int) -> tuple[Node, ...]:
    found: list[Node] = []
    while not tokens.skip(close):
        if found:
            tokens.expect(",")
            if tokens.skip(close):
                break
        found.append(_ternary(tokens, tokens.deeper(depth)))
    return tuple(found)


def _primary(tokens: Tokens, depth: int) -> Node:
    if tokens.skip("("):
        inner = _ternary(tokens, tokens.deeper(depth))
        tokens.expect(")")
        return inner
    if tokens.skip("["):
        return Items(_arguments(tokens, "]", depth))
    if tokens.kind in _READERS:
        return Literal(_READERS[tokens.kind](tokens.take()))
    if tokens.kind != "name":
        raise tokens.lost()
    name = tokens.take()
    if name in _WORDS:
        return Literal(_WORDS[name])
    return Call(name, _arguments(tokens, ")", depth)) if tokens.skip("(") else Path(name)


# Functions of a service or of the request's own objects are known by their whole name.
_OWNERS: Final = ("api", "resource", "compute")


def _qualified(node: Node, name: str) -> str:
    return f"{node.name}.{name}" if isinstance(node, Path) and node.name in _OWNERS else f".{name}"


def _target(node: Node) -> tuple[Node, ...]:
    return () if isinstance(node, Path) and node.name in _OWNERS else (node,)


def _text(token: str) -> str:
    if token[0] in "rR":
        return token[2:-1]

    def unescaped(match: re.Match[str]) -> str:
        if match.group(1):
            return chr(int(match.group(1), 16))
        letter = match.group(2)
        if letter not in _ESCAPES:
            raise Unmodelled(f"condition: the escape `\\{letter}` is not read")
        return _ESCAPES[letter]

    return re.sub(r"\\(?:[xX]([0-9a-fA-F]{2})|(.))", unescaped, token[1:-1])


def _whole(token: str) -> int:
    return int(token, 16) if token[:2] in ("0x", "0X") else int(token)


_READERS: Final[dict[str, Callable[[str], str | int | float]]] = {"text": _text, "whole": _whole, "real": float}
