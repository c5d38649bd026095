"""The simulator itself, by the examples of the documentation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.provision.identity.simulate import Request, allows, refusals

EVERYTHING = {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*"}]}


def met(condition: dict[str, Any], **context: Any) -> bool:
    """Whether a Deny with this condition meets a call with these keys."""
    statement = {"Sid": "No", "Effect": "Deny", "Action": "s3:Get*", "Resource": "*", "Condition": condition}
    keys = {key.replace("__", ":"): value for key, value in context.items()}
    return bool(refusals([{"Statement": [statement]}], Request("s3:GetObject", "arn:aws:s3:::b/k", keys)))


@pytest.mark.parametrize(
    ("condition", "context", "holds"),
    [
        ({"StringEquals": {"a:k": ["x", "y"]}}, {"a__k": "y"}, True),
        ({"StringEquals": {"a:k": "x"}}, {}, False),
        ({"StringNotEquals": {"a:k": "x"}}, {}, True),
        ({"StringNotEquals": {"a:k": ["x", "y"]}}, {"a__k": "z"}, True),
        ({"StringNotEquals": {"a:k": ["x", "y"]}}, {"a__k": "y"}, False),
        ({"StringEqualsIfExists": {"a:k": "x"}}, {}, True),
        ({"StringEqualsIgnoreCase": {"a:k": "X"}}, {"a__k": "x"}, True),
        ({"StringLike": {"a:k": "x*z"}}, {"a__k": "xyz"}, True),
        ({"StringEquals": {"a:k": "x*z"}}, {"a__k": "xyz"}, False),
        ({"ArnLike": {"a:k": "arn:aws:s3:::*"}}, {"a__k": "arn:aws:s3:::b:c"}, True),
        ({"ArnLike": {"a:k": "arn:*"}}, {"a__k": "arn:aws:s3:::b"}, False),
        ({"Bool": {"a:k": "false"}}, {}, False),
        ({"BoolIfExists": {"a:k": "false"}}, {}, True),
        ({"Null": {"a:k": "true"}}, {}, True),
        ({"Null": {"a:k": "false"}}, {"a__k": "x"}, True),
        ({"Null": {"a:k": "true", "a:l": "true"}}, {"a__k": "x"}, False),
        ({"NumericGreaterThan": {"a:k": "5"}}, {"a__k": "6"}, True),
        ({"NumericGreaterThan": {"a:k": "5"}}, {"a__k": "5"}, False),
        ({"DateGreaterThan": {"a:k": "2026-01-01"}}, {"a__k": "2026-01-02"}, True),
        ({"IpAddress": {"a:k": "10.0.0.0/8"}}, {"a__k": "10.1.2.3"}, True),
        ({"NotIpAddress": {"a:k": "10.0.0.0/8"}}, {"a__k": "10.1.2.3"}, False),
        ({"ForAnyValue:StringNotEquals": {"a:k": ["x", "y"]}}, {"a__k": ["x", "z"]}, True),
        ({"ForAnyValue:StringNotEquals": {"a:k": ["x", "y"]}}, {"a__k": ["x", "y"]}, False),
        ({"ForAnyValue:StringNotEquals": {"a:k": "x"}}, {}, False),
        ({"ForAllValues:StringEquals": {"a:k": "x"}}, {}, True),
        ({"ForAllValues:StringEquals": {"a:k": "x"}}, {"a__k": ["x", "y"]}, False),
        ({"StringEquals": {"a:k": "${a:who}"}}, {"a__k": "me", "a__who": "me"}, True),
        ({"StringEquals": {"a:k": "${a:who}"}}, {"a__k": "me"}, False),
        ({"StringLike": {"a:k": "${a:who}"}}, {"a__k": "anything", "a__who": "*"}, False),
        ({"StringLike": {"a:k": "${*}"}}, {"a__k": "*"}, True),
    ],
)
def test_operators_mean_what_the_documentation_says(
    condition: dict[str, Any], context: dict[str, Any], holds: bool
) -> None:
    """Absent keys, negation, set operators, variables."""
    assert met(condition, **context) is holds


def test_a_boundary_grants_nothing_and_caps_everything() -> None:
    """Both must allow; either may refuse."""
    call = Request("s3:GetObject", "arn:aws:s3:::b/k")
    narrow = {"Statement": [{"Sid": "N", "Effect": "Allow", "Action": "s3:get*", "Resource": "arn:aws:s3:::b/*"}]}
    never = {
        "Statement": [*EVERYTHING["Statement"], {"Sid": "X", "Effect": "Deny", "NotAction": "kms:*", "Resource": "*"}]
    }
    assert allows([EVERYTHING], narrow, call)
    assert not allows([], EVERYTHING, call)
    assert not allows([EVERYTHING], {"Statement": []}, call)
    assert not allows([EVERYTHING], never, call)
    assert not allows([never], EVERYTHING, call)


def test_a_key_is_taken_away_by_none() -> None:
    """As the tables of requests do."""
    call = Request("s3:GetObject", "*", {"a:k": "x"})
    assert call.with_keys(a__k=None, A__L="y").context == {"a:l": "y"}
