"""The nearest word is the one that was meant, or none."""

from __future__ import annotations

import pytest

from strongroom.spec.environment import Environment
from strongroom.spec.nearest import nearest, one_of

WORDS = tuple(Environment.model_fields)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("ownr", "owner"),
        ("Teams", "teams"),
        ("cost-center", "cost_center"),
        ("costcentre", "cost_center"),
        ("breakglass", "break_glass"),
        ("amazon", "aws"),
        ("admins", "administrators"),
        ("datasets", "data"),
        ("x", None),
        ("certificate", None),
        ("a" * 10_000, None),
    ],
)
def test_a_misspelt_word_has_its_nearest(word: str, meant: str | None) -> None:
    """Letters swapped or lost, another case or joint, another name of the field."""
    assert nearest(word, WORDS) == meant


def test_a_name_that_is_used_elsewhere_is_not_offered() -> None:
    """A common name of a word helps only where the word is known."""
    assert nearest("amazon", ("scientists",)) is None


def test_words_are_listed_as_people_say_them() -> None:
    """With commas and an `or`."""
    assert [one_of("a"), one_of("ab"), one_of("abc")] == ["`a`", "`a` or `b`", "`a`, `b` or `c`"]
