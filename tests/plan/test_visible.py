"""Foreign text: what a terminal would obey or a reader not see is shown as an escape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.plan.visible import shortened, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain name", "plain name"),
        ("größe 鍵 🔑", "größe 鍵 🔑"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b2J", "\\x9b2J"),
        ("two\nlines\r\t", "two\\nlines\\r\\t"),
        ("a\u202eb", "a\\u202eb"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("line\u2028end", "line\\u2028end"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("half\ud800", "half\\ud800"),
        ("no\xa0break", "no\\xa0break"),
        ("nul\0", "nul\\x00"),
    ],
)
def test_what_steers_or_hides_is_shown(text: str, shown: str) -> None:
    """Letters of every script stay as they are."""
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_nothing_but_printable_characters_comes_out(text: str) -> None:
    """Whatever goes in."""
    assert visible(text).isprintable()


def test_a_cut_is_marked() -> None:
    """The escape counts as what is shown of it."""
    assert shortened("abcdefgh", 8) == "abcdefgh"
    assert shortened("abcdefghi", 8) == "abcde..."
