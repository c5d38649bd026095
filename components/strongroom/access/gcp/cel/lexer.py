"""An expression as a row of tokens.

Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ..unreadable import unreadable

_LONGEST: Final = 12_000  # characters of an expression; the vendor allows fewer
_ADVICE: Final = "write it as https://cloud.google.com/iam/docs/conditions-overview shows"
_TOKEN: Final = re.compile(
    r"""(?P<blank>[\s]+|//[^\n]*)
    |(?P<float>\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)
    |(?P<integer>0x[0-9a-fA-F]+[uU]?|\d+[uU]?)
    |(?P<text>[rR]?(?:'{3}(?s:.*?)'{3}|\"{3}(?s:.*?)\"{3}))
    |(?P<raw>[rR](?:'[^'\n]*'|"[^"\n]*"))
    |(?P<quoted>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<sign>&&|\|\||==|!=|<=|>=|[-+*/%!<>?:.,()\[\]{}])""",
    re.VERBOSE,
)
_ESCAPE: Final = re.compile(r"\\(x[0-9a-fA-F]{2}|X[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2}|.)")
_PLAIN: Final = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is text, integer, float, name or sign; a text stands without its quotes."""

    kind: str
    text: str


def tokens(source: str, where: str) -> list[Token]:
    """The tokens of an expression without blanks and comments; raises Unreadable."""
    if len(source) > _LONGEST:
        raise unreadable(where, f"must have at most {_LONGEST} characters", f"{len(source)} of them", "shorten it")
    found = []
    place = 0
    while place < len(source):
        match = _TOKEN.match(source, place)
        if match is None:
            raise unreadable(where, "must be an expression in CEL", source[place : place + 20], _ADVICE)
        place = match.end()
        if match.lastgroup != "blank":
            found.append(_token(match.lastgroup or "", match[0], where))
    return found


def _token(kind: str, text: str, where: str) -> Token:
    if kind == "text":
        raw, body = text[0] in "rR", text.lstrip("rR")[3:-3]
        return Token("text", body if raw else _unescaped(body, where))
    if kind == "raw":
        return Token("text", text[2:-1])
    if kind == "quoted":
        return Token("text", _unescaped(text[1:-1], where))
    return Token(kind, text)


def _unescaped(body: str, where: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = match[1]
        if code[0] in "xXuU" and len(code) > 1:
            number = int(code[1:], 16)
        elif len(code) == 3:
            number = int(code, 8)
        elif code in "\\?\"'`":
            return code
        elif code in _PLAIN:
            return _PLAIN[code]
        else:
            raise unreadable(where, "must use the escapes of CEL", match[0], "write a backslash as two")
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            raise unreadable(where, "must hold whole characters", match[0], "give a character that exists")
        return chr(number)

    return _ESCAPE.sub(character, body)
