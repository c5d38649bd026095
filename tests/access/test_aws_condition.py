"""Condition operators, one by one, on requests whose context is known."""

from __future__ import annotations

import pytest

from strongroom.access.aws_condition import OUTSIDER, holds
from strongroom.access.aws_document import Condition
from strongroom.controls.example import UNKNOWN, example, hole
from strongroom.plan.value import Value

PLAN = example()
KEY = hole("aws:kms/key:Key", "data", "arn")


def judged(operator: str, values: Value, context: tuple[str, ...]) -> bool | None:
    """The condition on key `k` for a request whose `k` holds `context`."""
    listed = tuple(values) if isinstance(values, list) else (values,)
    return holds(Condition(operator, "k", listed), {"k": context}, PLAN)


@pytest.mark.parametrize(
    ("operator", "values", "context", "expected"),
    [
        ("StringEquals", "a", ("a",), True),
        ("stringequals", "a", ("a",), True),
        ("StringEquals", "a", ("A",), False),
        ("StringEqualsIgnoreCase", "a", ("A",), True),
        ("StringEquals", ["a", "b"], ("b",), True),
        ("StringEquals", "a", (), False),
        ("StringEqualsIfExists", "a", (), True),
        ("StringNotEquals", "a", (), True),
        ("StringNotEquals", ["a", "b"], ("b",), False),
        ("StringNotEquals", ["a", "b"], ("c",), True),
        ("StringLike", "a*", ("abc",), True),
        ("StringLike", "a${*}", ("abc",), False),
        ("StringLike", "a${*}", ("a*",), True),
        ("StringNotLike", "a*", ("abc",), False),
        ("ArnLike", "arn:aws:iam::*:role/x", ("arn:aws:iam::111122223333:role/x",), True),
        ("ArnLike", "arn:aws:iam::*", ("arn:aws:iam::111122223333:role/x",), True),
        ("ArnEquals", "arn:aws:iam::111122223333:role/*", ("arn:aws:iam::111122223333:role/x",), True),
        ("ArnLike", "arn:*:role/x", ("arn:aws:iam::111122223333:role/x",), True),
        ("ArnNotEquals", "arn:aws:iam::111122223333:role/y", ("arn:aws:iam::111122223333:role/x",), True),
        ("Bool", "false", ("false",), True),
        ("Bool", False, ("false",), True),
        ("Bool", "False", ("false",), True),
        ("Bool", "false", (), False),
        ("BoolIfExists", "false", (), True),
        ("Null", "true", (), True),
        ("Null", True, (), True),
        ("Null", "false", ("x",), True),
        ("Null", "false", (), False),
        ("NumericLessThan", "1.2", ("1.1",), True),
        ("NumericLessThan", 1.2, ("1.2",), False),
        ("NumericLessThanEquals", 1.2, ("1.2",), True),
        ("NumericGreaterThanEquals", "10", ("9",), False),
        ("NumericLessThan", "1.2", (), False),
        ("NumericNotEquals", "1.2", ("1.1",), True),
        ("IpAddress", "10.0.0.0/8", ("10.1.2.3",), True),
        ("NotIpAddress", "10.0.0.0/8", ("203.0.113.7",), True),
        ("IpAddress", "nonsense", ("10.1.2.3",), False),
        ("ForAnyValue:StringEquals", ["a"], ("x", "a"), True),
        ("ForAnyValue:StringEquals", ["a"], (), False),
        ("ForAnyValue:StringNotEquals", ["a"], (), False),
        ("ForAllValues:StringEquals", ["a"], (), True),
        ("ForAllValues:StringEquals", ["a"], ("x", "a"), False),
        ("ForAllValues:StringNotEquals", ["a"], ("x", "y"), True),
    ],
)
def test_an_operator_means_what_iam_says(
    operator: str, values: Value, context: tuple[str, ...], expected: bool
) -> None:
    """Each operator on present, absent and several values."""
    assert judged(operator, values, context) is expected


@pytest.mark.parametrize(
    ("operator", "values", "context"),
    [
        ("StringEquals", UNKNOWN, ("a",)),
        ("StringEquals", "${aws:username}", ("a",)),
        ("DateLessThan", "2030-01-01T00:00:00Z", ("2029-01-01T00:00:00Z",)),
        ("Sideways", "a", ("a",)),
        ("ForSomeValues:StringEquals", "a", ("a",)),
        ("Null", UNKNOWN, ()),
        ("NumericLessThan", KEY, ("1.1",)),
        ("StringEquals", KEY, ("arn:aws:kms:eu-west-1:111122223333:key/k",)),
    ],
)
def test_what_is_not_known_or_not_modelled_is_neither(operator: str, values: Value, context: tuple[str, ...]) -> None:
    """A blank, a policy variable, a strange operator and a hole that may be the value are no verdict."""
    assert judged(operator, values, context) is None


def test_a_hole_is_never_what_we_made_up() -> None:
    """What the cloud fills in is some real value, so it differs from the stranger that no policy means."""
    assert judged("StringEquals", KEY, (OUTSIDER,)) is False
    assert judged("StringNotEquals", KEY, (OUTSIDER,)) is True
