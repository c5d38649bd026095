"""Tokens: texts that stand for what only the cloud can fill, found again in whatever the program made of them.

A token is written in Glagolitic letters, which no cloud takes in a name, with both cases in it: a program that
cuts a token, or changes its case, leaves letters that no longer form one.
"""

from __future__ import annotations

import re
from typing import Final

from ..plan.text import confusable, join
from ..plan.value import BLANK, Text, Unknown

_OPEN: Final = "\u2c00"  # has a lower case
_CLOSE: Final = "\u2c51"  # has an upper case
_FILL: Final = "\u2c41"
_FIRST_DIGIT: Final = 0x2C01
_BASE: Final = 16
_LETTER: Final = re.compile("[\u2c00-\u2c5f]")
_LETTERS: Final = re.compile("[\u2c00-\u2c5f]+")
_ESCAPED: Final = re.compile(r"\\+u(2c[0-5][0-9a-f])", re.IGNORECASE)  # as a JSON text writes the letters, at any depth
# A program that takes an ARN, a URL or a host name apart finds parts to take, each with letters of the token in it.
_SHAPE: Final = ":".join([_FILL] * 7) + f"//{_FILL}/{_FILL}-{_FILL}.{_FILL}_{_FILL}@{_FILL}"
_TOKEN: Final = f"{_OPEN}([\u2c01-\u2c10]+){re.escape(_SHAPE)}([a-z0-9-]*){_CLOSE}"
# What programs take off the ends of a value, or look for there.
_ARN: Final = "arn:"
_URL: Final = "https://"
_END: Final = "/"


class Tokens:
    """The tokens of one run, each with the hole that it stands for.

    `trace` is put into every token, and such a token begins and ends as the value itself might: two runs with different
    traces show what was computed from a token, such as a hash, a length, or a name without its `https://`, since only
    that differs between them.
    """

    def __init__(self, trace: str = "") -> None:
        self.trace = trace
        self._pattern = re.compile(f"(?:{_ARN}|{_URL}){_TOKEN}{_END}" if trace else _TOKEN)
        self._holes: list[Unknown] = []

    def mint(self, urn: str, name: str) -> str:
        """A new token for the output `name` of the resource `urn`; an empty urn makes it a blank."""
        self._holes.append(Unknown(urn, name) if urn else BLANK)
        number = len(self._holes) - 1
        digits = ""
        while number or not digits:
            number, digit = divmod(number, _BASE)
            digits = chr(_FIRST_DIGIT + digit) + digits
        token = f"{_OPEN}{digits}{_SHAPE}{self.trace}{_CLOSE}"
        if not self.trace:
            return token
        return f"{_ARN if name.lower().endswith('arn') else _URL}{token}{_END}"

    def read(self, text: str) -> str | Unknown | Text:
        """`text` with its tokens as holes; blank iff a token in it was cut or changed."""
        if not bears_token(text):
            return text
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
        parts: list[str | Unknown] = []
        end = 0
        for match in self._pattern.finditer(text):
            parts += [text[end : match.start()], self._hole(match)]
            end = match.end()
        parts.append(text[end:])
        if any(isinstance(part, str) and (_LETTER.search(part) or confusable(part)) for part in parts):
            return BLANK
        return join(parts)

    def spoken(self, text: str) -> str:
        """A name or a sentence with its tokens as `<resource>.<output>`, and what is left of cut ones as `...`."""
        if not bears_token(text):
            return text
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
        return _LETTERS.sub("...", self._pattern.sub(lambda match: _named(self._hole(match)), text))

    def _hole(self, match: re.Match[str]) -> Unknown:
        number = 0
        for digit in match[1]:
            number = number * _BASE + ord(digit) - _FIRST_DIGIT
        whole = match[2] == self.trace and number < len(self._holes)
        return self._holes[number] if whole else BLANK


def _named(hole: Unknown) -> str:
    return f"{hole.urn.split('::', 3)[-1]}.{hole.property}" if hole.urn else "unknown"


def bears_token(value: object) -> bool:
    """True iff a token, or a part of one, stands anywhere in `value`."""
    if isinstance(value, str):
        if not value.isascii():
            return _LETTER.search(value) is not None or _ESCAPED.search(value) is not None
        return "\\u2" in value and _ESCAPED.search(value) is not None
    if isinstance(value, dict):
        return any(bears_token(item) for pair in value.items() for item in pair)
    if isinstance(value, (list, tuple, set, frozenset)):
        return any(bears_token(item) for item in value)
    return False
