"""Patterns over the parts of a path have the same classes as their letters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.space.automaton import walk
from strongroom.access.space.budget import Budget
from strongroom.access.space.glob import parse
from strongroom.access.space.paths import path_classes

_PART = st.sampled_from(["*", "a", "b", "", "x"])
_PATHS = st.lists(st.lists(_PART, min_size=1, max_size=4).map("/".join), min_size=8, max_size=10)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(_PATHS, st.integers(2, 10))
def test_parts_are_walked_like_letters(paths: list[str], unions: int) -> None:
    """A star takes in one part or more; empty parts are parts."""
    globs = [parse(path) for path in paths]
    numbers = [index % unions for index in range(len(globs))]
    found = path_classes(globs, numbers, Budget())
    assert found is not None
    assert set(found) == set(walk(globs, Budget(), numbers))
    for bits, example in found.items():
        fits = {number for glob, number in zip(globs, numbers, strict=True) if glob.matches(example)}
        assert bits == sum(1 << number for number in fits)


def test_other_patterns_are_left_alone() -> None:
    """A wildcard inside a word, and a handful of patterns."""
    assert path_classes([parse(f"a{n}*/b") for n in range(9)], range(9), Budget()) is None
    assert path_classes([parse("a/*")], [0], Budget()) is None
