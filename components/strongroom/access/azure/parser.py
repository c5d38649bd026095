"""Conditions of role assignments, version 2.0, from text to tree.

AND binds closer than OR. An operator or comparison that is not modelled becomes an opaque test, text and all.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .attribute import SOURCES, SUB_OPERATION, Attribute, attribute
from .expression import (
    ActionMatches,
    Compare,
    Exists,
    Expression,
    Negated,
    Opaque,
    every,
    some,
)
from .lexer import Token, tokens
from .literal import is_literal_of
from .operator import Operator, read_operator
from .unreadable import Unreadable, unreadable

_DEEPEST: Final = 60  # parentheses and negations inside each other
_SUB: Final = Operator("string", "like", ignore_case=True)
_SOURCES: Final = frozenset(source.casefold() for source in SOURCES)


@lru_cache(maxsize=4096)
def parse(text: str, where: str) -> Expression:
    """The condition as a tree; raises Unreadable."""
    return _Parser(text, where).whole()


class _Parser:
    def __init__(self, text: str, where: str) -> None:
        self.where = where
        self.tokens = tokens(text, where)
        self.index = 0
        self.depth = 0

    def whole(self) -> Expression:
        found = self._either()
        if self._peek().kind != "end":
            raise self._unexpected("AND, OR or the end")
        return found

    def _peek(self) -> Token:
        return self.tokens[self.index]

    def _next(self) -> Token:
        token = self.tokens[self.index]
        if token.kind != "end":
            self.index += 1
        return token

    def _is(self, text: str) -> bool:
        token = self._peek()
        return token.kind in ("sign", "word") and token.text.upper() == text

    def _expect(self, sign: str) -> None:
        if not self._is(sign):
            raise self._unexpected(f"`{sign}`")
        self._next()

    def _unexpected(self, wanted: str) -> Unreadable:
        token = self._peek()
        return unreadable(
            self.where, f"needs {wanted} at character {token.place + 1}", token.text, "mend the condition"
        )

    def _either(self) -> Expression:
        parts = [self._both()]
        while self._is("OR"):
            self._next()
            parts.append(self._both())
        return some(*parts)

    def _both(self) -> Expression:
        parts = [self._one()]
        while self._is("AND"):
            self._next()
            parts.append(self._one())
        return every(*parts)

    def _one(self) -> Expression:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise unreadable(self.where, "is nested too deeply", f"more than {_DEEPEST} levels", "write it flatter")
        if self._is("NOT"):
            self._next()
            found: Expression = Negated(self._one())
        elif self._is("("):
            self._next()
            found = self._either()
            self._expect(")")
        else:
            found = self._test()
        self.depth -= 1
        return found

    def _test(self) -> Expression:
        token = self._peek()
        if token.kind == "word":
            name = token.text.casefold()
            if name in ("actionmatches", "suboperationmatches"):
                self._next()
                patterns = self._set()
                return ActionMatches(patterns) if name == "actionmatches" else Compare(SUB_OPERATION, _SUB, patterns)
            if name == "exists":
                self._next()
                return Exists(self._attribute())
        return self._comparison()

    def _comparison(self) -> Expression:
        start = self.index
        left = self._operand()
        token = self._next()
        if token.kind != "word":
            self.index -= token.kind != "end"
            raise self._unexpected("an operator")
        right = self._operand()
        written = " ".join(_written(item) for item in self.tokens[start : self.index])
        found = read_operator(token.text)
        if found is None:
            return Opaque(written, f"the operator `{token.text}` is not modelled")
        if not isinstance(left, Attribute) and isinstance(right, Attribute) and found.turns:
            left, right = right, left
        if not isinstance(left, Attribute):
            return Opaque(written, "a comparison without an attribute on its left is not modelled")
        if not isinstance(right, Attribute):
            strange = next((value for value in right if not is_literal_of(found.family, value)), None)
            if strange is not None:
                return Opaque(written, f"`{strange}` is no value for the operator `{token.text}`")
        return Compare(left, found, right)

    def _operand(self) -> Attribute | tuple[str, ...]:
        token = self._peek()
        if token.kind == "attribute":
            return self._attribute()
        if self._is("{"):
            return self._set()
        if token.kind in ("text", "word"):
            return (self._next().text,)
        raise self._unexpected("an attribute or a value")

    def _attribute(self) -> Attribute:
        token = self._peek()
        if token.kind != "attribute" or not token.text.strip():
            raise self._unexpected("an attribute such as `@Resource[...]`")
        if token.source.casefold() not in _SOURCES:
            raise unreadable(
                self.where, "has an attribute of no source", f"@{token.source}", f"use {', '.join(SOURCES)}"
            )
        self._next()
        return attribute(token.source, token.text)

    def _set(self) -> tuple[str, ...]:
        self._expect("{")
        found: list[str] = []
        while True:
            token = self._next()
            if token.kind not in ("text", "word"):
                self.index -= token.kind != "end"
                raise self._unexpected("a value")
            found.append(token.text)
            if self._is("}"):
                self._next()
                return tuple(found)
            self._expect(",")


def _written(token: Token) -> str:
    if token.kind == "attribute":
        return attribute(token.source, token.text).key
    return f"'{token.text}'" if token.kind == "text" else token.text
