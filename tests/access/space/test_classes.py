"""Every text falls into one class of patterns, and every class is found."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.space.budget import Budget, Exhausted
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob, literal, parse

_TEXTS = ["".join(letters) for length in range(6) for letters in product("ab:z", repeat=length)]
_CASED = ["".join(letters) for length in range(5) for letters in product("aAbz", repeat=length)]


def _bits(globs: list[Glob], text: str) -> int:
    return sum(1 << index for index, glob in enumerate(globs) if glob.matches(text))


def _agrees(globs: list[Glob], texts: list[str]) -> None:
    found = classes(globs, Budget())
    assert len({each.bits for each in found}) == len(found), "each combination once"
    for each in found:
        assert _bits(globs, each.example) == each.bits, (globs, each)
    missing = {_bits(globs, text) for text in texts} - {each.bits for each in found}
    assert not missing, (globs, missing)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(st.text("ab*?:", max_size=4), min_size=1, max_size=5))
def test_every_text_has_its_class(patterns: list[str]) -> None:
    """Whatever the patterns, no short text has a combination that was not found."""
    _agrees([parse(each) for each in patterns], _TEXTS)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.text("aAb*?", max_size=3), st.booleans(), st.booleans()), min_size=1, max_size=4))
def test_case_and_plain_stars_are_kept_apart(patterns: list[tuple[str, bool, bool]]) -> None:
    """Patterns that fold case stand beside those that do not, and plain stars beside wildcards."""
    _agrees([parse(text, ignore_case=folds, like=like) for text, folds, like in patterns], [*_CASED, "*", "a*", "?"])


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["*", "a", "b*", "?", "", "a*b"]), min_size=6, max_size=6), max_size=5))
def test_arns_are_compared_segment_by_segment(arns: list[list[str]]) -> None:
    """Patterns of ARNs give the same classes by segments as texts do one by one."""
    globs = [parse(":".join(parts), arn=True) for parts in arns] + [parse("*")]
    some = [":".join(parts) for parts in product(["a", "ab", "z"], repeat=5)]
    texts = [f"{text}:{end}" for text in some[::3] for end in ("a", "b:a", "a:b", "", "z")]
    _agrees(globs, [*texts, "a", "a:b"])


def test_a_wildcard_stays_inside_its_segment() -> None:
    """The star for a region takes in no account; the last segment may hold colons."""
    pattern = parse("arn:aws:sns:*:111122223333:*", arn=True)
    assert pattern.matches("arn:aws:sns:us-east-1:111122223333:a:b")
    assert not pattern.matches("arn:aws:sns:us-east-1:9:111122223333:t")
    assert not parse("arn:aws:s3*", arn=True).matches("arn:aws:s3:::data")
    assert parse("*", arn=True).matches("anything")


def test_an_example_is_a_plausible_arn() -> None:
    """Where any text would do, the example has a region, an account and a name."""
    found = classes([parse("arn:aws:sns:*:*:*", arn=True), parse("*")], Budget())
    assert "arn:aws:sns:us-east-1:111122223333:name" in {each.example for each in found}


def test_hundreds_of_patterns_are_no_trouble() -> None:
    """Many literals and prefixes have about as many classes."""
    globs = [parse(f"get{n}*") for n in range(300)] + [literal(f"get{n}x") for n in range(300)] + [parse("*")]
    assert 600 <= len(classes(globs, Budget())) <= 1300


def test_a_budget_ends_the_search() -> None:
    """Patterns that multiply into too many combinations are given up, not guessed."""
    with pytest.raises(Exhausted):
        classes([parse(f"*{chr(97 + n)}*") for n in range(26)], Budget())
