"""Patterns of texts and ARNs."""

from __future__ import annotations

import pytest

from strongroom.access.evaluate.aws.pattern import arn_matches, filled


def matches(pattern: str, text: str, *, complete: bool = True) -> bool:
    """Whether the ARN pattern matches, `aws:username` being `ann`."""
    pieces = filled(pattern, {"aws:username": "ann"}.get, wild=True)
    return pieces is not None and arn_matches(pieces, text, complete=complete)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("*", "anything", True),
        ("arn:aws:s3:::b/*", "arn:aws:s3:::b/a/b:c", True),
        ("arn:aws:sqs:*:q", "arn:aws:sqs:us-east-1:1:q", False),
        ("arn:aws:sqs:*:*:q", "arn:aws:sqs:us-east-1:1:q", True),
        ("arn:aws:s3", "arn:aws:s3:::b/k", True),
        ("arn:aws:s3:::b/?", "arn:aws:s3:::b/ab", False),
        ("arn:aws:s3:::b/${aws:username}/*", "arn:aws:s3:::b/ann/x", True),
        ("arn:aws:s3:::b/${aws:userid}/*", "arn:aws:s3:::b/x/x", False),
        ("arn:aws:s3:::b/${aws:userid, 'all'}/*", "arn:aws:s3:::b/all/x", True),
        ("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/k", False),
        ("arn:aws:s3:::B/k", "arn:aws:s3:::b/k", False),
        ("\ue000bucket:data*\ue001/*", "\ue000bucket:data*\ue001/k", True),
        ("\ue000bucket:data*\ue001/*", "\ue000bucket:data1\ue001/k", False),
        ("arn:aws:s3:::\ue000a:b\ue001/*", "arn:aws:s3:::\ue000a:b\ue001/k", True),
    ],
)
def test_an_arn_is_matched_segment_by_segment(pattern: str, text: str, expected: bool) -> None:
    """Case counts, wildcards stay inside their segment, and what a plan does not know is one literal text."""
    assert matches(pattern, text) is expected


def test_a_short_pattern_matches_nothing_where_it_is_not_filled_up() -> None:
    """Only a bare star is short and matches."""
    assert not matches("arn:aws:s3", "arn:aws:s3:::b", complete=False)
    assert matches("*", "arn:aws:s3:::b", complete=False)
