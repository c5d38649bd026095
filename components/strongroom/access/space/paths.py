"""Patterns whose wildcards stand for whole parts of a path, walked part by part instead of letter by letter.

A star between slashes takes in one part or more, so such patterns are patterns over parts: exact, and with a state for
each word where there was one for each of its letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .automaton import walk
from .budget import Budget
from .glob import ANY, ONE, WILD, Glob

_FIRST: Final = 0xE200  # of the letters that stand for words
_MANY: Final = 8


def path_classes(globs: Sequence[Glob], numbers: Sequence[int], budget: Budget) -> dict[int, str] | None:
    """As `walk`; None where the patterns are too few to gain by it, or not made of whole parts."""
    if len(globs) < _MANY or len({glob.ignore_case for glob in globs}) > 1:
        return None
    split = [glob.tokens.split("/") for glob in globs]
    words = sorted({part for parts in split for part in parts if part != ANY})
    if any(not WILD.isdisjoint(word) for word in words):
        return None
    letter_of = {word: chr(_FIRST + index) for index, word in enumerate(words)}
    spelled = [
        Glob("".join(ONE + ANY if part == ANY else letter_of[part] for part in parts), glob.ignore_case)
        for parts, glob in zip(split, globs, strict=True)
    ]
    word_of = {letter: word for word, letter in letter_of.items()}
    other = next(text for text in ("x" * count for count in range(1, len(words) + 2)) if text not in letter_of)
    return {
        bits: "/".join(word_of.get(letter, other) for letter in text)
        for bits, text in walk(spelled, budget, numbers, least=1).items()
    }
