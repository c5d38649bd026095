"""Texts with holes: their written form `...${<urn>#<property>}...`, and the JSON documents inside them."""

from __future__ import annotations

import json
import re
from typing import Final

from .value import BLANK, Text, Unknown, Value

_HOLE: Final = re.compile(r"\$\{(urn:pulumi:[^#}]*)#([^#}]*)\}")
_ESCAPES: Final = (("%", "%25"), ("#", "%23"), ("}", "%7D"))
_MARK: Final = "\ue000"
_MARKED: Final = re.compile(_MARK + r"(\d+)" + _MARK)


def join(parts: list[str | Unknown]) -> str | Unknown | Text:
    """The simplest value that says the same: a string, a lone hole, or a text; a blank makes the whole unknown."""
    if any(isinstance(part, Unknown) and not part.urn for part in parts):
        return BLANK
    kept: list[str | Unknown] = []
    for part in parts:
        if isinstance(part, str) and kept and isinstance(kept[-1], str):
            kept[-1] += part
        elif part != "":
            kept.append(part)
    if all(isinstance(part, str) for part in kept):
        return "".join(part for part in kept if isinstance(part, str))
    if len(kept) == 1 and isinstance(kept[0], Unknown):
        return kept[0]
    return Text(tuple(kept))


def written(value: Unknown | Text | str) -> str:
    """The text as it stands in a document, each hole as `${<urn>#<property>}`."""
    parts = value.parts if isinstance(value, Text) else (value,)
    return "".join(part if isinstance(part, str) else _written_hole(part) for part in parts)


def _written_hole(hole: Unknown) -> str:
    return f"${{{_escape(hole.urn)}#{_escape(hole.property)}}}"


def read(text: str) -> str | Unknown | Text:
    """The inverse of `written`."""
    parts: list[str | Unknown] = []
    end = 0
    for match in _HOLE.finditer(text):
        parts += [text[end : match.start()], Unknown(_unescape(match[1]), _unescape(match[2]))]
        end = match.end()
    return join([*parts, text[end:]])


def confusable(text: str) -> bool:
    """True iff a literal text would be read back as a hole, so that it cannot be written beside holes."""
    return "${urn:pulumi:" in text


def parse_json(value: Value) -> Value:
    """The document in a JSON text, holes kept as holes; a value that is no text is its own document.

    Raises ValueError for a text that is not JSON, or whose holes stand outside its strings.
    """
    if isinstance(value, str):
        return _loads(value)
    if not isinstance(value, Text):
        return value
    found = [part for part in value.parts if isinstance(part, Unknown)]
    if any(isinstance(part, str) and _MARK in part for part in value.parts):
        raise ValueError("the text holds a character that marks holes")
    counter = iter(range(len(found)))
    marked = "".join(part if isinstance(part, str) else f"{_MARK}{next(counter)}{_MARK}" for part in value.parts)
    return _restore(_loads(marked), found)


def _loads(text: str) -> Value:
    try:
        document: Value = json.loads(text)
    except RecursionError as error:
        raise ValueError("the document is nested too deeply") from error
    return document


def _restore(value: Value, found: list[Unknown]) -> Value:
    if isinstance(value, dict):
        return {_key(key): _restore(item, found) for key, item in value.items()}
    if isinstance(value, list):
        return [_restore(item, found) for item in value]
    if isinstance(value, str) and _MARK in value:
        pieces = _MARKED.split(value)
        return join([found[int(piece)] if odd % 2 else piece for odd, piece in enumerate(pieces)])
    return value


def _key(key: str) -> str:
    if _MARK in key:
        raise ValueError("a hole stands in the name of a field")
    return key


def _escape(text: str) -> str:
    for plain, escaped in _ESCAPES:
        text = text.replace(plain, escaped)
    return text


def _unescape(text: str) -> str:
    for plain, escaped in reversed(_ESCAPES):
        text = text.replace(escaped, plain)
    return text
