"""The classes of many plain texts among wildcard patterns: each plain text is asked by itself, the rest is walked.

Most patterns of real policies are plain, and walking them all together costs a state for each of their letters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from .automaton import walk
from .budget import Budget
from .glob import Glob
from .paths import path_classes

_FEW: Final = 8
_STEPS: Final = 400_000
_LETTERS: Final = "xz0-"


def apart_classes(globs: Sequence[Glob], numbers: Sequence[int]) -> dict[int, str]:
    """Each achievable combination of fitting unions with an example; `numbers` has the union of each pattern.

    Raises Exhausted.
    """
    plain = [(glob, number) for glob, number in zip(globs, numbers, strict=True) if glob.is_literal]
    wild = [(glob, number) for glob, number in zip(globs, numbers, strict=True) if not glob.is_literal]
    if len(plain) < _FEW or len({glob.ignore_case for glob in globs}) > 1:
        return _walked(globs, numbers)
    named: dict[str, int] = {}
    for glob, number in plain:
        named[glob.tokens] = named.get(glob.tokens, 0) | 1 << number
    found = _walked([glob for glob, _ in wild], [number for _, number in wild])
    for bits, example in found.items():
        if example in named:
            other = _other(example, bits, wild, named)
            if other is None:  # perhaps no other text has this combination: only the walk of all can tell
                return _walked(globs, numbers)
            found[bits] = other
    for text, own in named.items():
        bits = own | _bits(wild, text)
        if not found.get(bits):
            found[bits] = text
    return found


def _walked(globs: Sequence[Glob], numbers: Sequence[int]) -> dict[int, str]:
    found = path_classes(globs, numbers, Budget(_STEPS))
    return walk(globs, Budget(_STEPS), numbers) if found is None else found


def _bits(wild: Sequence[tuple[Glob, int]], text: str) -> int:
    found = 0
    for glob, number in wild:
        if not found >> number & 1 and glob.matches(text):
            found |= 1 << number
    return found


def _other(example: str, bits: int, wild: Sequence[tuple[Glob, int]], named: Mapping[str, int]) -> str | None:
    """Another text of the combination, which is none of the plain ones: one letter more, somewhere."""
    for place in range(len(example), -1, -1):
        for letter in _LETTERS:
            text = example[:place] + letter + example[place:]
            if text not in named and _bits(wild, text) == bits:
                return text
    return None
