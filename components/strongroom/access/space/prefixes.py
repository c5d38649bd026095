"""The classes of patterns that are all plain texts or prefixes, without walking an automaton.

Which prefixes a text fits is told by the longest of them, so the plain texts, the prefixes themselves, and each prefix
followed by a character that leads nowhere are examples of every class.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from .glob import Glob

# Letters first: an example is shown to people.
_CONTINUATIONS: Final = "xyzqkjwvuthgfdcbamnoprsile0123456789-_/.~!"


def prefix_classes(globs: Sequence[Glob]) -> dict[int, str]:
    """Each achievable combination of the patterns with an example; all of them literal or prefix, of one case."""
    literals: dict[str, int] = {}
    prefixes: dict[str, int] = {}
    for index, glob in enumerate(globs):
        kind, text = (literals, glob.tokens) if glob.is_literal else (prefixes, glob.tokens[:-1])
        kind[text] = kind.get(text, 0) | 1 << index
    lengths = sorted({len(text) for text in prefixes})
    ordered = sorted({*literals, *prefixes})
    found: dict[int, str] = {}
    for text in _candidates(literals, prefixes, ordered):
        bits = literals.get(text, 0)
        for length in lengths:
            if length > len(text):
                break
            bits |= prefixes.get(text[:length], 0)
        found.setdefault(bits, text)
    return found


def _candidates(literals: dict[str, int], prefixes: dict[str, int], ordered: list[str]) -> list[str]:
    stems = {"", *prefixes}
    fresh = [stem + _continuation(stem, ordered) for stem in sorted(stems, key=lambda stem: (len(stem), stem))]
    return [*fresh, *sorted(literals, key=lambda text: (len(text), text)), *sorted(stems)]


def _continuation(stem: str, ordered: list[str]) -> str:
    """A character after which nothing that is known begins."""
    taken = set()
    for index in range(bisect_left(ordered, stem), len(ordered)):
        if not ordered[index].startswith(stem):
            break
        if len(ordered[index]) > len(stem):
            taken.add(ordered[index][len(stem)])
    free = next((letter for letter in _CONTINUATIONS if letter not in taken), None)
    return free or next(chr(code) for code in range(0x4E00, 0x9FFF) if chr(code) not in taken)
