"""The words of a CloudWatch Logs filter pattern."""

from __future__ import annotations

import re
from typing import Final

_TOKEN: Final = re.compile(
    r"""\s*(?:
      (?P<selector>\$(?:\.?\[(?:\d+|'[^']*'|"[^"]*")\]|\.'[^']*'|\."[^"]*"|\.[\w\-@/]+)*)
    | (?P<mark>&&|\|\||!=|<=|>=|[()=<>])
    | "(?P<text>(?:[^"\\]|\\.)*)"
    | %(?P<regex>[^%]*)%
    | (?P<word>[^\s()&|=<>!"%${}]+)
    )""",
    re.VERBOSE,
)
_DEEPEST: Final = 50
_OPERATORS: Final = ("=", "!=", "<", ">", "<=", ">=", "IS", "NOT")


class UnreadablePattern(ValueError):
    """The text is no pattern that can be run; the text of the error says why."""


class Tokens:
    """The words of one pattern, taken from left to right."""

    def __init__(self, text: str) -> None:
        """Splits `text`; raises UnreadablePattern where something in it is no word of a pattern."""
        self._found: list[tuple[str, str]] = []
        self._next = 0
        self._depth = 0
        end = 0
        text = text.rstrip()
        while end < len(text):
            match = _TOKEN.match(text, end)
            if match is None or match.lastgroup is None:
                raise UnreadablePattern(f"the pattern is not understood at character {end + 1}")
            self._found.append((match.lastgroup, match[match.lastgroup]))
            end = match.end()

    def selectors(self) -> frozenset[str]:
        """Every field of the event that the pattern names."""
        return frozenset(text for kind, text in self._found if kind == "selector")

    def take(self, mark: str) -> bool:
        """Passes over the next word iff it is this mark."""
        if self._peek() != ("mark", mark):
            return False
        self._next += 1
        return True

    def open(self) -> bool:
        """Passes over the next word iff it is an opening parenthesis."""
        if not self.take("("):
            return False
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadablePattern("the pattern is nested too deeply")
        return True

    def close(self) -> None:
        """Passes over a closing parenthesis; raises UnreadablePattern where something else stands."""
        if not self.take(")"):
            raise UnreadablePattern("`)` is missing in the pattern")
        self._depth -= 1

    def selector(self) -> str:
        """The next word, a field of the event."""
        return self._take_kind(("selector",), "a field such as $.eventName")[1]

    def operator(self) -> str:
        """The next word, a comparison, `IS` or `NOT`."""
        found = self._take_kind(("mark", "word"), "a comparison")[1]
        if found.upper() not in _OPERATORS:
            raise UnreadablePattern(f"`{found}` is no comparison")
        return found.upper()

    def word(self) -> str:
        """The next word, in capitals."""
        return self._take_kind(("word",), "a word")[1].upper()

    def value(self) -> tuple[str, str]:
        """The next word, a value, with its kind: `text`, `regex` or `word`."""
        return self._take_kind(("text", "regex", "word"), "a value")

    def finish(self) -> None:
        """Raises UnreadablePattern where words are left."""
        if self._next < len(self._found):
            raise UnreadablePattern(f"the pattern goes on after its end with `{self._found[self._next][1]}`")

    def _peek(self) -> tuple[str, str]:
        return self._found[self._next] if self._next < len(self._found) else ("end", "")

    def _take_kind(self, kinds: tuple[str, ...], wanted: str) -> tuple[str, str]:
        found = self._peek()
        if found[0] not in kinds:
            raise UnreadablePattern(f"{wanted} is missing in the pattern")
        self._next += 1
        return found
