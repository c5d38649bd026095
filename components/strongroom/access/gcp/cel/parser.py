"""An expression as a tree, by the precedence of CEL's grammar.

Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ..unreadable import Unreadable, unreadable
from .lexer import Token, tokens
from .tree import Call, Constant, Expression, Items, Name

_ADVICE: Final = "write it as https://cloud.google.com/iam/docs/conditions-overview shows"
_DEEPEST: Final = 60  # levels of brackets; the vendor allows fewer
_DIGITS: Final = 24  # characters of a number of 64 bits, in any spelling
_LEVELS: Final[tuple[tuple[str, ...], ...]] = (
    ("||",),
    ("&&",),
    ("<", "<=", ">", ">=", "==", "!=", "in"),
    ("+", "-"),
    ("*", "/", "%"),
)
_WORDS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None}
_END: Final = Token("end", "the end")


@lru_cache(maxsize=4096)
def parse(source: str, where: str) -> Expression:
    """The tree of an expression; raises Unreadable with one sentence."""
    reader = _Reader(tokens(source, where), where)
    found = reader.choice()
    if reader.token != _END:
        raise reader.refusal()
    return found


class _Reader:
    def __init__(self, found: list[Token], where: str) -> None:
        self.tokens = found
        self.where = where
        self.place = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.place] if self.place < len(self.tokens) else _END

    def refusal(self) -> Unreadable:
        return unreadable(self.where, "must be an expression in CEL", self.token.text or "an empty text", _ADVICE)

    def take(self, *signs: str) -> str | None:
        """Moves past one of the signs and says which, or stays."""
        token = self.token
        if token.text in signs and token.kind in ("sign", "name"):
            self.place += 1
            return token.text
        return None

    def demand(self, sign: str) -> None:
        if not self.take(sign):
            raise self.refusal()

    def choice(self) -> Expression:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise unreadable(self.where, f"must be nested at most {_DEEPEST} levels deep", "more", "write it flatter")
        found = self.binary(0)
        if self.take("?"):
            then = self.binary(0)
            self.demand(":")
            found = Call("?:", (found, then, self.choice()))
        self.depth -= 1
        return found

    def binary(self, level: int) -> Expression:
        if level == len(_LEVELS):
            return self.unary()
        found = self.binary(level + 1)
        while sign := self.take(*_LEVELS[level]):
            found = Call(sign, (found, self.binary(level + 1)))
        return found

    def unary(self) -> Expression:
        signs = []
        while sign := self.take("!", "-"):
            signs.append(sign)
        found = self.member()
        for sign in reversed(signs):
            if sign == "-" and isinstance(found, Constant) and isinstance(found.value, (int, float)):
                found = Constant(-found.value)
            else:
                found = Call("!" if sign == "!" else "negate", (found,))
        return found

    def member(self) -> Expression:
        found = self.primary()
        while True:
            if self.take("."):
                found = self.selected(found)
            elif self.take("["):
                found = _indexed(found, self.choice())
                self.demand("]")
            else:
                return found

    def selected(self, owner: Expression) -> Expression:
        token = self.token
        if token.kind != "name":
            raise self.refusal()
        self.place += 1
        if self.take("("):
            return Call(f".{token.text}", (owner, *self.listed(")")))
        if isinstance(owner, Name):
            return Name(f"{owner.path}.{token.text}")
        return Call("select", (owner, Constant(token.text)))

    def listed(self, end: str) -> tuple[Expression, ...]:
        found: list[Expression] = []
        while not self.take(end):
            if found:
                self.demand(",")
                if self.take(end):  # a comma may end a list
                    break
            found.append(self.choice())
        return tuple(found)

    def primary(self) -> Expression:
        token = self.token
        if self.take("("):
            found = self.choice()
            self.demand(")")
            return found
        if self.take("["):
            return Items(self.listed("]"))
        if self.take("{"):
            return self.mapping()
        self.place += 1
        if token.kind == "text":
            return Constant(token.text)
        if token.kind in ("integer", "float"):
            return Constant(self.number(token))
        if token.kind == "name" and token.text != "in":
            return self.named(token.text)
        self.place -= 1
        raise self.refusal()

    def named(self, text: str) -> Expression:
        if text in _WORDS:
            return Constant(_WORDS[text])
        return Call(text, self.listed(")")) if self.take("(") else Name(text)

    def number(self, token: Token) -> int | float:
        if len(token.text) > _DIGITS:
            raise unreadable(self.where, "must hold numbers of 64 bits", token.text, "write a smaller one")
        if token.kind == "float":
            return float(token.text)
        text = token.text.rstrip("uU")
        return int(text, 16) if text.startswith("0x") else int(text)

    def mapping(self) -> Expression:
        found: list[Expression] = []
        while not self.take("}"):
            if found:
                self.demand(",")
            key = self.choice()
            self.demand(":")
            found += [key, self.choice()]
        return Call("{}", tuple(found))


def _indexed(owner: Expression, key: Expression) -> Expression:
    if (
        isinstance(owner, Name)
        and isinstance(key, Constant)
        and isinstance(key.value, str)
        and key.value.isidentifier()
    ):
        return Name(f"{owner.path}.{key.value}")
    return Call("[]", (owner, key))
