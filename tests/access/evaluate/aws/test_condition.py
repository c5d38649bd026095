"""Each operator, with and without its key, on one value and on several."""

from __future__ import annotations

import pytest

from strongroom.access.evaluate.aws.condition import holds
from strongroom.access.evaluate.aws.document import Line
from strongroom.access.evaluate.aws.situation import situation
from strongroom.access.evaluate.decision import Unmodelled
from strongroom.access.request import Request


def judged(operator: str, wanted: tuple[str, ...], given: tuple[str, ...], **more: str) -> bool:
    """The line `operator: {k: wanted}` for a request whose `k` has the values `given`."""
    context: dict[str, str | tuple[str, ...]] = {key.replace("_", ":"): value for key, value in more.items()}
    context["k"] = given
    request = situation(Request(None, "s3:GetObject", "arn:aws:s3:::b/k", context))
    return holds(Line(operator, "K", wanted), request, variables=True)


@pytest.mark.parametrize(
    ("operator", "wanted", "given", "expected"),
    [
        ("StringEquals", ("a", "b"), ("b",), True),
        ("StringEquals", ("a",), ("A",), False),
        ("StringEquals", ("a*",), ("ab",), False),
        ("StringEquals", ("${*}",), ("*",), True),
        ("StringEqualsIgnoreCase", ("a",), ("A",), True),
        ("StringLike", ("a?",), ("ab",), True),
        ("StringLike", ("a?",), ("a",), False),
        ("StringLike", ("a${*}",), ("ab",), False),
        ("StringNotEquals", ("a", "b"), ("b",), False),
        ("StringNotEquals", ("a", "b"), ("c",), True),
        ("StringNotLike", ("a*",), ("ab",), False),
        ("StringNotEqualsIgnoreCase", ("a",), ("A",), False),
        ("stringequals", ("a",), ("a",), True),
        ("ArnLike", ("arn:aws:iam::*:role/*",), ("arn:aws:iam::1:role/a:b",), True),
        ("ArnLike", ("arn:aws:*:x",), ("arn:aws:iam::1:x",), False),
        ("ArnEquals", ("arn:aws:iam::*:role/x",), ("arn:aws:iam::1:role/x",), True),
        ("ArnNotEquals", ("arn:aws:iam::*:role/x",), ("arn:aws:iam::1:role/x",), False),
        ("ArnNotLike", ("arn:aws:iam::*:role/x",), ("arn:aws:iam::1:role/y",), True),
        ("Bool", ("true",), ("True",), True),
        ("Bool", ("false",), ("true",), False),
        ("NumericEquals", ("10",), ("10.0",), True),
        ("NumericLessThan", ("10",), ("9",), True),
        ("NumericLessThanEquals", ("10",), ("10",), True),
        ("NumericGreaterThan", ("10",), ("9",), False),
        ("NumericGreaterThanEquals", ("10",), ("x",), False),
        ("NumericNotEquals", ("10",), ("11",), True),
        ("DateLessThan", ("2026-01-01T00:00:00Z",), ("2025-12-31T23:59:59Z",), True),
        ("DateEquals", ("2026-01-01",), ("1767225600",), True),
        ("DateEquals", ("2026",), ("2026-01-01T01:00:00+01:00",), True),
        ("DateGreaterThan", ("2026-01",), ("2026-01-01T00:00:00Z",), False),
        ("DateNotEquals", ("2026-01-01",), ("2026-01-02",), True),
        ("IpAddress", ("10.0.0.0/8",), ("10.9.9.9",), True),
        ("IpAddress", ("10.0.0.1",), ("10.0.0.2",), False),
        ("IpAddress", ("2001:db8::/32",), ("2001:db8::1",), True),
        ("NotIpAddress", ("10.0.0.0/8",), ("2001:db8::1",), True),
        ("BinaryEquals", ("QQ==",), ("QQ==",), True),
        ("BinaryEquals", ("QQ==",), ("qq==",), False),
        ("Null", ("true",), ("a",), False),
        ("Null", ("false",), ("a",), True),
        ("Null", ("true", "false"), ("a",), True),
    ],
)
def test_an_operator_compares_a_value_of_the_request_with_those_of_the_policy(
    operator: str, wanted: tuple[str, ...], given: tuple[str, ...], expected: bool
) -> None:
    """A positive operator wants any of the policy's values, a negated one none."""
    assert judged(operator, wanted, given) is expected


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        ("StringEquals", False),
        ("StringNotEquals", True),
        ("StringEqualsIfExists", True),
        ("StringNotEqualsIfExists", True),
        ("Bool", False),
        ("NumericNotEquals", True),
        ("NotIpAddress", True),
        ("ArnNotLike", True),
        ("Null", True),
        ("ForAllValues:StringEquals", True),
        ("ForAllValues:StringNotEquals", True),
        ("ForAnyValue:StringEquals", False),
        ("ForAnyValue:StringNotEquals", False),
        ("ForAnyValue:StringEqualsIfExists", True),
    ],
)
def test_an_absent_key_fails_positive_operators_alone(operator: str, expected: bool) -> None:
    """Negated operators, IfExists, Null and ForAllValues hold without the key; ForAnyValue never does."""
    wanted = {"Bool": "true", "NumericNotEquals": "1", "NotIpAddress": "10.0.0.0/8", "Null": "true"}
    assert judged(operator, (wanted.get(operator, "a"),), ()) is expected


@pytest.mark.parametrize(
    ("operator", "given", "expected"),
    [
        ("ForAllValues:StringEquals", ("a", "b"), True),
        ("ForAllValues:StringEquals", ("a", "c"), False),
        ("ForAnyValue:StringEquals", ("a", "c"), True),
        ("ForAnyValue:StringEquals", ("c",), False),
        ("ForAllValues:StringNotEquals", ("c", "d"), True),
        ("ForAllValues:StringNotEquals", ("a", "c"), False),
        ("ForAnyValue:StringNotEquals", ("a", "c"), True),
        ("ForAnyValue:StringNotEquals", ("a", "b"), False),
    ],
)
def test_a_set_operator_asks_each_value_or_any(operator: str, given: tuple[str, ...], expected: bool) -> None:
    """Against the policy's values `a` and `b`."""
    assert judged(operator, ("a", "b"), given) is expected


def test_a_variable_takes_the_value_of_its_key() -> None:
    """The value counts literally, and an absent key takes the default."""
    assert judged("StringLike", ("${aws:username}/*",), ("ann/x",), aws_username="ann")
    assert not judged("StringLike", ("${aws:username}",), ("ann",), aws_username="*")
    assert judged("StringEquals", ("${aws:username, 'bob'}",), ("bob",))


def test_a_variable_without_value_equals_nothing() -> None:
    """So a positive operator fails, and a negated one holds.

    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-no-value
    """
    assert not judged("StringEquals", ("${aws:username}",), ("ann",))
    assert judged("StringNotEquals", ("${aws:username}",), ("ann",))


@pytest.mark.parametrize(
    ("operator", "wanted"),
    [
        ("StringMatches", "a"),
        ("NullIfExists", "true"),
        ("ForAnyValue:Null", "true"),
        ("ForSomeValues:StringEquals", "a"),
        ("NumericEquals", "ten"),
        ("DateLessThan", "tomorrow"),
        ("IpAddress", "10.0.0.0/40"),
        ("Bool", "yes"),
        ("BinaryEquals", "?"),
        ("Null", "maybe"),
    ],
)
def test_what_is_not_known_is_said(operator: str, wanted: str) -> None:
    """An operator or a value of the policy that has no documented meaning is never decided."""
    with pytest.raises(Unmodelled):
        judged(operator, (wanted,), ("1",))
