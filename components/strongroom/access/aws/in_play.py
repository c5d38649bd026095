"""What a variable may stand for: the pieces of other patterns that meet its own pattern in its place.

`arn:aws:s3:::${k}/*` meets `arn:aws:s3:::team*` where the key begins with `team`: the value of the key matters as far
as it fits that piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final

from strongroom.access.space.glob import Glob

from .document import Clause, Condition
from .pattern import filled_or_open, literal, text_glob, variables

_VARIABLE: Final = re.compile(r"\$\{(?![*?$]\})[^{}]*\}")
_INSIDE: Final = "\ue120"  # a star that takes in no colon
_COLONS: Final = 5
RESOURCE: Final = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A pattern that values of a key may fit; `folded` where case does not count."""

    text: str
    folded: bool

    @property
    def glob(self) -> Glob:
        """The pattern."""
        return text_glob(self.text, ignore_case=self.folded, like=True)

    def fits(self, value: str) -> bool:
        """True iff the value is one of those."""
        return self.glob.matches(value)


@dataclass(frozen=True, slots=True)
class _Text:
    """A pattern of one side; `is_arn` where it is compared segment by segment."""

    text: str
    folded: bool = False
    is_arn: bool = False


@dataclass(slots=True)
class Sides:
    """The patterns that meet on each side of the space, the tests on each key, and the keys that variables ask for."""

    texts: dict[str, dict[_Text, None]] = field(default_factory=dict)
    own: dict[str, list[Condition]] = field(default_factory=dict)
    keys: dict[str, None] = field(default_factory=dict)

    def add(self, side: str, text: _Text) -> None:
        """Notes a pattern of a side."""
        self.texts.setdefault(side, {})[text] = None
        self.keys |= dict.fromkeys(variables(text.text))

    def hold(self, side: str, value: str) -> None:
        """Notes a value that a caller fixes: what a variable on that side may be asked to equal."""
        if side in self.texts:
            self.texts[side][_Text(literal(value))] = None


def gather(clauses: Sequence[Clause]) -> Sides:
    """The patterns of some clauses by side."""
    sides = Sides()
    for clause in clauses:
        if clause.resources is not None:
            for text in clause.resources.values:
                sides.add(RESOURCE, _Text(text if clause.variables else _without(text), is_arn=True))
        for listed in clause.conditions:
            condition = listed if clause.variables else replace(listed, values=tuple(map(_without, listed.values)))
            sides.own.setdefault(condition.key, []).append(condition)
            if condition.operator.family in ("string", "arn"):
                for text in condition.values:
                    sides.add(condition.key, _read(text, condition))
    return sides


def _read(text: str, condition: Condition) -> _Text:
    operator = condition.operator
    shown = text if operator.test == "like" else literal(text)
    return _Text(shown, operator.ignore_case, operator.family == "arn")


def _without(text: str) -> str:
    """A text of the language of 2008, in which `${...}` is nothing but text."""
    return text.replace("${", "${$}{")


def in_play(key: str, chosen: Mapping[str, str | None], sides: Sides, *, itself: bool = True) -> Iterator[Piece]:
    """The pieces that values of the key may fit, given the values chosen for other keys.

    `itself`: patterns that ask for the key too count among the others.
    """
    for texts in sides.texts.values():
        holders = [text for text in texts if key in variables(text.text)]
        if not holders:
            continue
        for text in texts:  # another variable of the side may stand for the same value
            for other in variables(text.text):
                if other != key and (value := chosen.get(other)):
                    yield Piece(literal(value), text.folded)
        for holder in holders:
            for (before, after), other_text in product(_around(holder, key, chosen), texts):
                if other_text != holder and (itself or key not in variables(other_text.text)):
                    folded = holder.folded or other_text.folded
                    for piece in _pieces(before, after, _opened(other_text.text, other_text, chosen), folded=folded):
                        yield Piece(piece, folded)


def _around(holder: _Text, key: str, chosen: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """What stands before and after the key's variable, wherever it stands."""
    found = []
    for match in _VARIABLE.finditer(holder.text):
        if key in variables(match[0]):
            before = _opened(holder.text[: match.start()], holder, chosen)
            after = filled_or_open(holder.text[match.end() :], chosen)
            found.append((before, _segmented(after, before.count(":")) if holder.is_arn else after))
    return found


def _opened(text: str, whole: _Text, chosen: Mapping[str, str | None]) -> str:
    filled = filled_or_open(text, chosen)
    return _segmented(filled, 0) if whole.is_arn and whole.text.strip("*") else filled


def _segmented(text: str, colons: int) -> str:
    """The text with those stars marked that stand inside one of the first segments, after so many colons."""
    *inside, last = text.split(":", max(_COLONS - colons, 0))
    if len(inside) + colons < _COLONS:
        return text.replace("*", _INSIDE)
    return ":".join([*(part.replace("*", _INSIDE) for part in inside), last])


def _pieces(before: str, after: str, other: str, *, folded: bool) -> set[str]:
    """Every part of `other` that is left once `before` has taken its start and `after` its end."""
    if folded:
        before, after, other = before.lower(), after.lower(), other.lower()
    starts = _taken(before, other)
    ends = {len(other) - place for place in _taken(after[::-1], other[::-1])}
    return {other[start:end].replace(_INSIDE, "*") for start in starts for end in ends if start < end}


def _taken(pattern: str, other: str) -> set[int]:
    """How far into `other` a text of `pattern` may reach; a star that it ends in is left in place."""
    places = _skipped(other, {0})
    for char in pattern:
        following: set[int] = set()
        for place in places:
            following |= _after(char, other, place)
        places = _skipped(other, following)
    return places | {place - 1 for place in places if place and other[place - 1] in ("*", _INSIDE)}


def _after(char: str, other: str, place: int) -> set[int]:
    """The places in `other` after one more character, or star, of the pattern."""
    if char == "*":
        return set(range(place, len(other) + 1))
    if char == _INSIDE:
        colon = other.find(":", place)
        return set(range(place, (len(other) if colon < 0 else colon) + 1))
    if place == len(other):
        return set()
    letter = other[place]
    if letter == "*" or (letter == _INSIDE and char != ":"):
        return {place}
    return {place + 1} if char == "?" or letter in (char, "?") else set()


def _skipped(other: str, places: set[int]) -> set[int]:
    found = set(places)
    for place in sorted(places):
        following = place
        while following < len(other) and other[following] in ("*", _INSIDE):
            following += 1
            found.add(following)
    return found


def opened(text: str) -> str:
    """The text with any text in the place of each variable."""
    return _VARIABLE.sub("*", text)
