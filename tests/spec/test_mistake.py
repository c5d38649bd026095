"""A mistake is one line that is safe on any terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.spec.mistake import Mistake, plain, shown, where


def test_a_sentence_has_place_wrong_value_and_remedy() -> None:
    """The form of the house, with and without position and value."""
    mistake = Mistake(("teams", 0, "name"), "is wrong", "write another", "`x`")
    assert (
        mistake.sentence("f.yaml:3")
        == "f.yaml:3 strongroom:environment.teams[0].name: is wrong, got `x`; write another"
    )
    assert Mistake((), "is missing", "write it").sentence() == "strongroom:environment: is missing; write it"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ((), "strongroom:environment"),
        (("aws", "principals", "fraud-leads"), "strongroom:environment.aws.principals.fraud-leads"),
        (("aws", "principals", "a.b"), 'strongroom:environment.aws.principals["a.b"]'),
        (("a\nb",), 'strongroom:environment["a\\x0ab"]'),
        (("",), 'strongroom:environment[""]'),
    ],
)
def test_a_place_is_told_as_it_would_be_written(path: tuple[str | int, ...], told: str) -> None:
    """Unusual words are quoted."""
    assert where(path) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "nothing"),
        (True, "`true`"),
        (3, "`3`"),
        (10**60, "a huge number"),
        ("", "empty text"),
        ("x`y", "`x\\x60y`"),
        ({"secret": 1}, "a mapping"),
        (["secret"], "a list"),
    ],
)
def test_a_value_is_shown_by_itself_or_by_its_kind(value: object, told: str) -> None:
    """What is larger than a scalar is never written out."""
    assert shown(value) == told


@given(st.text())
def test_plain_text_is_printable_and_short(text: str) -> None:
    """Whatever it holds: escapes, markup, half characters, thousands of letters."""
    told = plain(text)
    assert told.isprintable()
    assert "`" not in told
    assert plain("a" * 1000).endswith("…")
