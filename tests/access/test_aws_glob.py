"""Wildcard patterns against wildcard patterns."""

from __future__ import annotations

import fnmatch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.access.aws_glob import contains, overlaps

PATTERNS = st.text(alphabet="ab*?", max_size=6)
TEXTS = st.text(alphabet="abc", max_size=6)


def matches(pattern: str, text: str) -> bool:
    """The plain meaning of a pattern, by another implementation."""
    return fnmatch.fnmatchcase(text, pattern)


@given(PATTERNS, PATTERNS, TEXTS)
def test_what_a_part_matches_its_container_matches(pattern: str, part: str, text: str) -> None:
    """Containment is never claimed where one text shows otherwise."""
    if contains(pattern, part) and matches(part, text):
        assert matches(pattern, text)


@given(PATTERNS, PATTERNS, TEXTS)
def test_patterns_that_share_a_text_overlap(one: str, other: str, text: str) -> None:
    """Overlap is never denied where one text shows it, and does not depend on the order."""
    if matches(one, text) and matches(other, text):
        assert overlaps(one, other)
    assert overlaps(one, other) == overlaps(other, one)


@given(PATTERNS, TEXTS)
def test_a_text_without_wildcards_is_a_pattern_of_itself(pattern: str, text: str) -> None:
    """Against a plain text both relations are the match itself."""
    assert contains(pattern, text) == overlaps(pattern, text) == matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "part", "expected"),
    [
        ("s3:*", "s3:*", True),
        ("*", "s3:*", True),
        ("s3:Get*", "s3:*", False),
        ("s3:?*", "s3:*", False),
        ("arn:aws:s3:::b*", "arn:aws:s3:::b/*", True),
        ("arn:aws:s3:::b/?", "arn:aws:s3:::b/*", False),
    ],
)
def test_containment_of_common_patterns(pattern: str, part: str, expected: bool) -> None:
    """The patterns that policies are made of."""
    assert contains(pattern, part) is expected
