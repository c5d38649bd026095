"""Plain texts asked by themselves give the same classes as a walk of everything."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.space.apart import apart_classes
from strongroom.access.space.automaton import walk
from strongroom.access.space.budget import Budget
from strongroom.access.space.glob import literal, parse

_PLAIN = st.lists(st.text("abc", min_size=1, max_size=3), min_size=8, max_size=14)
_WILD = st.lists(st.text("abc*?", min_size=1, max_size=4), max_size=4)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(_PLAIN, _WILD, st.integers(1, 5), st.booleans())
def test_plain_texts_stand_apart(plain: list[str], wild: list[str], unions: int, folds: bool) -> None:
    """Whatever the patterns and however they are joined into unions, even where few texts are left."""
    globs = [literal(text, ignore_case=folds) for text in plain] + [parse(text, ignore_case=folds) for text in wild]
    numbers = [index % unions for index in range(len(globs))]
    found = apart_classes(globs, numbers)
    assert set(found) == set(walk(globs, Budget(), numbers))
    for bits, example in found.items():
        fits = {number for glob, number in zip(globs, numbers, strict=True) if glob.matches(example)}
        assert bits == sum(1 << number for number in fits)
