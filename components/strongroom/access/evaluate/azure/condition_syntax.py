"""The text of a condition of Azure as a tree.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from ..decision import Unmodelled


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute by its source (`resource`, `request`, `principal`, `environment`) and its name."""

    source: str
    name: str


@dataclass(frozen=True, slots=True)
class Values:
    """One literal, or the several of a set in braces."""

    items: tuple[str, ...]
    is_set: bool = False


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
  | (?P<word>[^\s(){},'!&|@]+)
)""",
    re.VERBOSE,
)
_FUNCTIONS: Final = {"actionmatches": "ActionMatches", "suboperationmatches": "SubOperationMatches"}
_SOURCES: Final = ("resource", "request", "principal", "environment")
_DEEPEST: Final = 60


@lru_cache(maxsize=4096)
def parse(text: str) -> Node:
    """The tree of a condition; AND binds closer than OR. Raises Unmodelled where the text is none."""
    reader = _Reader(text)
    tree = reader.either(0)
    if reader.kind != "end":
        raise reader.lost()
    return tree


class _Reader:
    """Recursive descent over the tokens, one method per level of the grammar."""

    def __init__(self, text: str) -> None:
        self._text, self._place = text, 0
        self._tokens: list[tuple[str, str]] = []
        rest, at = text.rstrip(), 0
        while at < len(rest):
            match = _TOKEN.match(rest, at)
            if match is None or match.lastgroup is None:
                raise Unmodelled(f"condition: `{text}` cannot be read at character {at}")
            self._tokens.append((match.lastgroup, match.group(match.lastgroup)))
            at = match.end()
        self._tokens.append(("end", ""))

    @property
    def kind(self) -> str:
        return self._tokens[self._place][0]

    @property
    def word(self) -> str:
        return self._tokens[self._place][1]

    def lost(self) -> Unmodelled:
        return Unmodelled(f"condition: `{self._text}` cannot be read at `{self.word}`")

    def _take(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1][1]

    def _skip(self, *words: str) -> bool:
        if self.kind in ("mark", "word") and self.word.casefold() in words:
            self._place += 1
            return True
        return False

    def _expect(self, mark: str) -> None:
        if not self._skip(mark):
            raise self.lost()

    def either(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise Unmodelled("condition: is nested too deeply")
        parts = [self._both(depth)]
        while self._skip("or", "||"):
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Joined("or", tuple(parts))

    def _both(self, depth: int) -> Node:
        parts = [self._negated(depth)]
        while self._skip("and", "&&"):
            parts.append(self._negated(depth))
        return parts[0] if len(parts) == 1 else Joined("and", tuple(parts))

    def _negated(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise Unmodelled("condition: is nested too deeply")
        if self._skip("not", "!"):
            return Joined("not", (self._negated(depth + 1),))
        if self._skip("("):
            inner = self.either(depth + 1)
            self._expect(")")
            return inner
        return self._test()

    def _test(self) -> Node:
        if self.kind == "word" and self.word.casefold() in _FUNCTIONS:
            name = _FUNCTIONS[self._take().casefold()]
            return Function(name, self._braces())
        if self._skip("exists"):
            return Function("Exists", (), self._attribute())
        left = self._side()
        if self.kind != "word":
            raise self.lost()
        operator = self._take()
        return Comparison(left, operator, self._side())

    def _side(self) -> Side:
        if self.kind == "attribute":
            return self._attribute()
        if self.kind == "mark" and self.word == "{":
            return Values(self._braces(), is_set=True)
        return Values((self._literal(),))

    def _attribute(self) -> Attribute:
        if self.kind != "attribute":
            raise self.lost()
        source, _, name = self._take().removeprefix("@").partition("[")
        if source.strip().casefold() not in _SOURCES:
            raise Unmodelled(f"condition: the source `@{source}` is not known")
        return Attribute(source.strip().casefold(), name.removesuffix("]").strip())

    def _braces(self) -> tuple[str, ...]:
        self._expect("{")
        found = [self._literal()]
        while self._skip(","):
            found.append(self._literal())
        self._expect("}")
        return tuple(found)

    def _literal(self) -> str:
        if self.kind == "word":
            return self._take()
        if self.kind != "text":
            raise self.lost()
        return self._take()[1:-1].replace("''", "'")
