"""The text of a condition of Google Cloud as a tree.

Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from ..decision import Unmodelled


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
_DEEPEST: Final = 60


@lru_cache(maxsize=4096)
def parse(expression: str) -> Node:
    """The tree of the expression; raises Unmodelled where it is no expression of the part of CEL that is read here."""
    reader = _Reader(_tokens(expression), expression)
    tree = reader.ternary(0)
    if reader.kind != "end":
        raise reader.lost()
    return tree


def _tokens(expression: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    rest, place = expression.rstrip(), 0
    while place < len(rest):
        match = _TOKEN.match(rest, place)
        if match is None or match.lastgroup is None:
            raise Unmodelled(f"condition: `{expression}` cannot be read at character {place}")
        found.append((match.lastgroup, match.group(match.lastgroup)))
        place = match.end()
    return [*found, ("end", "")]


class _Reader:
    """Recursive descent over the tokens, one method per level of the grammar."""

    def __init__(self, tokens: list[tuple[str, str]], expression: str) -> None:
        self._tokens, self._place, self._expression = tokens, 0, expression

    @property
    def kind(self) -> str:
        return self._tokens[self._place][0]

    @property
    def word(self) -> str:
        return self._tokens[self._place][1]

    def lost(self) -> Unmodelled:
        return Unmodelled(f"condition: `{self._expression}` cannot be read at `{self.word}`")

    def _take(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1][1]

    def _skip(self, *marks: str) -> bool:
        if self.kind in ("mark", "name") and self.word in marks:
            self._place += 1
            return True
        return False

    def _expect(self, mark: str) -> None:
        if not self._skip(mark):
            raise self.lost()

    def ternary(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise Unmodelled("condition: is nested too deeply")
        test = self._binary(0, depth)
        if not self._skip("?"):
            return test
        then = self.ternary(depth + 1)
        self._expect(":")
        return Call("?:", (test, then, self.ternary(depth + 1)))

    def _binary(self, level: int, depth: int) -> Node:
        if level == len(_LEVELS):
            return self._unary(depth)
        left = self._binary(level + 1, depth)
        while self.kind in ("mark", "name") and self.word in _LEVELS[level]:
            operator = self._take()
            left = Call(operator, (left, self._binary(level + 1, depth)))
        return left

    def _unary(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise Unmodelled("condition: is nested too deeply")
        for mark, name in (("!", "!"), ("-", "negate")):
            if self._skip(mark):
                return Call(name, (self._unary(depth + 1),))
        return self._member(depth)

    def _member(self, depth: int) -> Node:
        node = self._primary(depth)
        while True:
            if self._skip("."):
                node = self._dotted(node, depth)
            elif self._skip("["):
                index = self.ternary(depth + 1)
                self._expect("]")
                key = index.value if isinstance(index, Literal) else None
                node = (
                    Path(f"{node.name}.{key}")
                    if isinstance(node, Path) and isinstance(key, str)
                    else Call("[]", (node, index))
                )
            else:
                return node

    def _dotted(self, node: Node, depth: int) -> Node:
        if self.kind != "name":
            raise self.lost()
        name = self._take()
        if self._skip("("):
            return Call(_qualified(node, name), (*_target(node), *self._arguments(")", depth)))
        if not isinstance(node, Path):
            raise self.lost()
        return Path(f"{node.name}.{name}")

    def _arguments(self, close: str, depth: int) -> tuple[Node, ...]:
        found: list[Node] = []
        while not self._skip(close):
            if found:
                self._expect(",")
                if self._skip(close):
                    break
            found.append(self.ternary(depth + 1))
        return tuple(found)

    def _primary(self, depth: int) -> Node:
        kind = self.kind
        if self._skip("("):
            inner = self.ternary(depth + 1)
            self._expect(")")
            return inner
        if self._skip("["):
            return Items(self._arguments("]", depth))
        if kind == "text":
            return Literal(_text(self._take()))
        if kind == "whole":
            return Literal(int(self._take(), 0) if self.word[:2].lower() == "0x" else int(self._take()))
        if kind == "real":
            return Literal(float(self._take()))
        if kind != "name":
            raise self.lost()
        name = self._take()
        if name in _WORDS:
            return Literal(_WORDS[name])
        return Call(name, self._arguments(")", depth)) if self._skip("(") else Path(name)


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
