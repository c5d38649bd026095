"""Regular expressions and templates that say no more than patterns do.

Source: https://github.com/google/re2/wiki/Syntax
"""

from __future__ import annotations

from itertools import product
from typing import Final

from ...space.glob import ANY, ONE, Glob

_MOST: Final = 200  # patterns that one expression is written out to
_SPECIAL: Final = frozenset(".*+?()[]{}|^$\\")


class _Unread(ValueError):
    """The expression says something that no list of patterns says."""


def globs_of(pattern: str) -> tuple[Glob, ...] | None:
    """Patterns of which a text fits one iff the regular expression is found in it; None where no list says that."""
    try:
        reader = _Reader(pattern)
        found = reader.alternatives(outermost=True)
        if reader.place < len(pattern):
            return None
    except _Unread:
        return None
    return tuple(dict.fromkeys(Glob(_squeezed(tokens)) for tokens in found))


def _squeezed(tokens: str) -> str:
    while ANY * 2 in tokens:
        tokens = tokens.replace(ANY * 2, ANY)
    return tokens


class _Reader:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.place = 0

    def peek(self) -> str:
        return self.pattern[self.place : self.place + 1]

    def take(self, sign: str) -> bool:
        if self.peek() == sign:
            self.place += 1
            return True
        return False

    def alternatives(self, *, outermost: bool = False) -> list[str]:
        found = list(self.row(outermost=outermost))
        while self.take("|"):
            found += self.row(outermost=outermost)
        if len(found) > _MOST:
            raise _Unread
        return found

    def row(self, *, outermost: bool) -> list[str]:
        found = [""]
        starts = outermost and self.take("^")
        ends = False
        while self.peek() not in ("", "|", ")"):
            if ends:
                raise _Unread
            if outermost and self.take("$"):
                ends = True
                continue
            found = ["".join(pair) for pair in product(found, self.piece())]
            if len(found) > _MOST:
                raise _Unread
        if not outermost:
            return found
        return [f"{'' if starts else ANY}{tokens}{'' if ends else ANY}" for tokens in found]

    def piece(self) -> list[str]:
        letter = self.peek()
        self.place += 1
        if letter == "(":
            if self.take("?") and not self.take(":"):
                raise _Unread
            found = self.alternatives()
            if not self.take(")"):
                raise _Unread
        elif letter == ".":
            found = [ONE]
        elif letter == "\\":
            found = [self.escaped()]
        elif letter in _SPECIAL:
            raise _Unread
        else:
            found = [letter]
        return self.repeated(found)

    def escaped(self) -> str:
        letter = self.peek()
        self.place += 1
        if not letter or letter.isalnum() or not letter.isascii():
            raise _Unread
        return letter

    def repeated(self, found: list[str]) -> list[str]:
        sign = self.peek()
        if sign == "?":
            self.place += 1
            found = ["", *found]
        elif sign in ("*", "+") and sign:
            self.place += 1
            if found != [ONE]:
                raise _Unread
            found = [ANY] if sign == "*" else [ONE + ANY]
        if self.peek() in ("*", "+", "?", "{") and self.peek():
            raise _Unread
        return found
