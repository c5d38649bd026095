"""Patterns of AWS policies: `*` is any text, `?` one character, `${...}` a value of the request.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

# A literal text as it is, or a wildcard: None is any text, 1 is one character.
Piece: TypeAlias = str | int | None
Pieces: TypeAlias = tuple[Piece, ...]
Lookup: TypeAlias = Callable[[str], str | None]

_VARIABLE: Final = re.compile(r"\$\{([^{}]*)\}")
_DEFAULT: Final = re.compile(r"\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?")
_UNKNOWN: Final = re.compile("(\ue000[^\ue001]*\ue001)")
_SEGMENTS: Final = 6


def filled(text: str, lookup: Lookup | None, *, wild: bool) -> Pieces | None:
    """The pieces of a pattern; None where a variable has neither value nor default.

    `lookup` gives a key's value, and is None where the document's version knows no variables; `wild` says whether `*`
    and `?` are wildcards.
    """
    pieces: list[Piece] = []
    end = 0
    for found in _VARIABLE.finditer(text) if lookup is not None else ():
        pieces += _plain(text[end : found.start()], wild)
        value = _value(found[1], lookup)
        if value is None:
            return None
        pieces.append(value)
        end = found.end()
    return (*pieces, *_plain(text[end:], wild))


def _value(name: str, lookup: Lookup | None) -> str | None:
    if name in ("*", "?", "$"):
        return name
    found = _DEFAULT.fullmatch(name)
    if found is None or lookup is None:
        return None
    value = lookup(found[1])
    return found[2] if value is None else value


@lru_cache(maxsize=4096)
def _plain(text: str, wild: bool) -> Pieces:
    pieces: list[Piece] = []
    for part in _UNKNOWN.split(text):  # what a plan does not know yet is one text, whatever its mark holds
        if part.startswith("\ue000") or not wild:
            pieces.append(part)
        else:
            pieces += [{"*": None, "?": 1}.get(piece, piece) for piece in re.split(r"([*?])", part) if piece]
    return tuple(pieces)


def text_matches(pieces: Pieces, text: str) -> bool:
    """True iff the whole text has the form of the pieces."""
    return bool(_compiled(pieces).fullmatch(text))


def arn_matches(pieces: Pieces, text: str, *, complete: bool) -> bool:
    """True iff the text has the form, segment by segment: no wildcard crosses one of the first five colons.

    A bare `*` takes everything. A pattern of fewer segments matches nothing, or with `complete` is filled up with `*`.
    """
    if all(piece is None for piece in pieces) and pieces:
        return True
    if pieces and str(pieces[0]).startswith("\ue000"):
        return text_matches(pieces, text)  # the unknown is the ARN itself, so its segments are unknown too
    patterns, segments = _split(pieces), _colons(text)
    if len(patterns) < _SEGMENTS:
        if not complete:
            return False
        patterns += [(None,)] * (_SEGMENTS - len(patterns))
    if len(segments) != _SEGMENTS:
        return False
    return all(text_matches(one, other) for one, other in zip(patterns, segments, strict=True))


def is_short(pieces: Pieces) -> bool:
    """True iff the pattern names fewer than the six segments of an ARN and is no bare `*`."""
    if all(piece is None for piece in pieces) and pieces:
        return False
    return len(_split(pieces)) < _SEGMENTS and not (pieces and str(pieces[0]).startswith("\ue000"))


@lru_cache(maxsize=8192)
def _compiled(pieces: Pieces) -> re.Pattern[str]:
    spelled = [".*" if piece is None else "." if piece == 1 else re.escape(str(piece)) for piece in pieces]
    return re.compile("".join(spelled), re.DOTALL)


@lru_cache(maxsize=8192)
def _cached_split(pieces: Pieces) -> tuple[Pieces, ...]:
    segments: list[list[Piece]] = [[]]
    for piece in pieces:
        if not isinstance(piece, str):
            segments[-1].append(piece)
            continue
        first, *rest = _colons(piece, _SEGMENTS - len(segments))
        segments[-1].append(first)
        segments += [[part] for part in rest]
    return tuple(tuple(segment) for segment in segments)


def _split(pieces: Pieces) -> list[Pieces]:
    return list(_cached_split(pieces))


def _colons(text: str, most: int = _SEGMENTS - 1) -> list[str]:
    """The text cut at its first colons, none of them inside a mark of the unknown."""
    if "\ue000" not in text:
        return text.split(":", most)
    parts = [""]
    for part in _UNKNOWN.split(text):
        if part.startswith("\ue000"):
            parts[-1] += part
            continue
        first, *rest = part.split(":", most - len(parts) + 1)
        parts[-1] += first
        parts += rest
    return parts
