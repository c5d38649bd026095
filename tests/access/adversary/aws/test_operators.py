"""Every documented condition operator, by the laws that tie its forms together.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from strongroom.access.aws import compare_documents
from tests.access.aws.policies import Policy, allow, deny, policy

_TEXT: Final = ("aws:RequestTag/team", ["a", "b*"])
_NUMBER: Final = ("s3:max-keys", ["5", "10"])
_DATE: Final = ("aws:TokenIssueTime", "2026-01-01T00:00:00Z")
_ARN: Final = ("aws:SourceArn", ["arn:aws:sns:*:111122223333:t", "arn:aws:s3:::b"])
_ADDRESS: Final = ("aws:SourceIp", ["10.0.0.0/8", "2001:db8::/32"])
# Each operator that has a negated form, that form, and a key with values of its type.
_PAIRS: Final = (
    ("StringEquals", "StringNotEquals", *_TEXT),
    ("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", *_TEXT),
    ("StringLike", "StringNotLike", *_TEXT),
    ("NumericEquals", "NumericNotEquals", *_NUMBER),
    ("DateEquals", "DateNotEquals", *_DATE),
    ("IpAddress", "NotIpAddress", *_ADDRESS),
    ("ArnEquals", "ArnNotEquals", *_ARN),
    ("ArnLike", "ArnNotLike", *_ARN),
)
_ALONE: Final = (
    *((f"Numeric{order}", *_NUMBER) for order in ("LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals")),
    *((f"Date{order}", *_DATE) for order in ("LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals")),
    ("Bool", "aws:MultiFactorAuthPresent", "true"),
    ("BinaryEquals", "aws:RequestTag/bytes", "QmluYXJ5"),
)
_EVERY: Final = (
    *((positive, key, values) for positive, _, key, values in _PAIRS),
    *((negated, key, values) for _, negated, key, values in _PAIRS),
    *_ALONE,
)
# The two sides of an order: what one is true of, and the other is not.
_OPPOSITES: Final = tuple(
    (f"{family}{less}", f"{family}{more}", key, value)
    for family, key, value in (("Numeric", "s3:max-keys", "5"), ("Date", *_DATE))
    for less, more in (("LessThan", "GreaterThanEquals"), ("LessThanEquals", "GreaterThan"))
)
_SETS: Final = tuple((positive, negated) for positive, negated, *_ in _PAIRS if positive.startswith("String"))


def _if(operator: str, key: str, values: Any, *, present: bool | None = None) -> Policy:
    found: Policy = {operator: {key: values}}
    return found if present is None else {**found, "Null": {key: "false" if present else "true"}}


def _relation(base: list[Policy], head: list[Policy]) -> str:
    found, back = compare_documents(policy(*base), policy(*head)), compare_documents(policy(*head), policy(*base))
    assert back.relation == found.mirrored.relation
    return found.relation


@pytest.mark.parametrize(("positive", "negated", "key", "values"), _PAIRS)
def test_a_negated_operator_is_the_opposite_of_its_positive_form(
    positive: str, negated: str, key: str, values: Any
) -> None:
    """An Allow under one is an Allow with a Deny under the other: absent keys included."""
    split = [allow(), deny(Condition=_if(positive, key, values))]
    assert _relation([allow(Condition=_if(negated, key, values))], split) == "equivalent"
    split = [allow(), deny(Condition=_if(negated, key, values))]
    assert _relation([allow(Condition=_if(positive, key, values))], split) == "equivalent"


@pytest.mark.parametrize(("operator", "key", "values"), _EVERY)
def test_if_exists_adds_the_requests_without_the_key(operator: str, key: str, values: Any) -> None:
    """`...IfExists` holds where the operator does or the key is absent."""
    either = [allow(Condition=_if(operator, key, values)), allow(Condition={"Null": {key: "true"}})]
    assert _relation([allow(Condition=_if(f"{operator}IfExists", key, values))], either) == "equivalent"


@pytest.mark.parametrize(("operator", "key", "values"), _EVERY)
def test_a_denial_of_if_exists_takes_what_lacks_the_key_too(operator: str, key: str, values: Any) -> None:
    """The same in a Deny."""
    either = [allow(), deny(Condition=_if(operator, key, values)), deny(Condition={"Null": {key: True}})]
    assert _relation([allow(), deny(Condition=_if(f"{operator}IfExists", key, values))], either) == "equivalent"


@pytest.mark.parametrize(("operator", "key", "values"), _EVERY)
def test_a_key_that_must_be_absent_leaves_nothing_to_a_positive_operator(operator: str, key: str, values: Any) -> None:
    """With Null true a positive operator never holds and a negated one always does."""
    asked = [allow(Condition=_if(operator, key, values, present=False))]
    wanted = [allow(Condition={"Null": {key: "true"}})] if "Not" in operator else [deny()]
    assert _relation(asked, wanted) == "equivalent"


@pytest.mark.parametrize(("operator", "key", "values"), _EVERY)
def test_dropping_a_condition_widens_an_allow_and_narrows_beside_a_deny(operator: str, key: str, values: Any) -> None:
    """A condition on an Allow takes away, one on a Deny gives back."""
    conditioned = _if(operator, key, values)
    assert _relation([allow(Condition=conditioned)], [allow()]) == "more_permissive"
    assert _relation([allow(), deny(Condition=conditioned)], [allow(), deny()]) == "less_permissive"


@pytest.mark.parametrize(("operator", "key", "values"), _EVERY)
def test_several_values_are_one_of_them_or_none_of_them(operator: str, key: str, values: Any) -> None:
    """Values are ORed under a positive operator, and under a negated one none may compare."""
    listed = values if isinstance(values, list) else [values]
    each = [_if(operator, key, value) for value in listed]
    if "Not" in operator:
        denied = [deny(Condition=_if(operator.replace("Not", ""), key, value)) for value in listed]
        if operator == "NotIpAddress":
            denied = [deny(Condition=_if("IpAddress", key, value)) for value in listed]
        split = [allow(), *denied]
    else:
        split = [allow(Condition=condition) for condition in each]
    assert _relation([allow(Condition=_if(operator, key, values))], split) == "equivalent"


@pytest.mark.parametrize(("less", "more", "key", "value"), _OPPOSITES)
def test_an_order_and_its_opposite_cover_every_value(less: str, more: str, key: str, value: str) -> None:
    """Together they allow what has the key, and never both at once."""
    covered = [allow(Condition=_if(less, key, value)), allow(Condition=_if(more, key, value))]
    assert _relation(covered, [allow(Condition={"Null": {key: "false"}})]) == "equivalent"
    both = allow(Condition={less: {key: value}, more: {key: value}})
    assert _relation([both], [deny()]) == "equivalent"


@pytest.mark.parametrize(("positive", "negated"), _SETS)
def test_set_operators_are_opposites_across_negation(positive: str, negated: str) -> None:
    """All values are none of some iff no value is one of them."""
    key, values = "aws:TagKeys", ["a", "b*"]
    every = [allow(Condition=_if(f"ForAllValues:{negated}", key, values))]
    assert _relation(every, [allow(), deny(Condition=_if(f"ForAnyValue:{positive}", key, values))]) == "equivalent"
    within = [allow(Condition=_if(f"ForAllValues:{positive}", key, values))]
    assert _relation(within, [allow(), deny(Condition=_if(f"ForAnyValue:{negated}", key, values))]) == "equivalent"


@pytest.mark.parametrize("operator", [name for pair in _SETS for name in pair])
def test_for_all_values_holds_of_nothing_and_for_any_value_does_not(operator: str) -> None:
    """An Allow by ForAllValues alone is open to a request without the key."""
    key, absent = "aws:TagKeys", {"Null": {"aws:TagKeys": "true"}}
    nothing, every = allow(Condition=absent), f"ForAllValues:{operator}"
    assert _relation([nothing], [nothing, allow(Condition=_if(every, key, "a"))]) == "more_permissive"
    assert _relation([allow(Condition=_if(every, key, "a", present=False))], [nothing]) == "equivalent"
    assert (
        _relation([allow(Condition=_if(f"ForAnyValue:{operator}", key, "a", present=False))], [deny()]) == "equivalent"
    )


@pytest.mark.parametrize("operator", [name for pair in _SETS for name in pair])
def test_a_set_operator_on_a_key_of_one_value_is_the_plain_one(operator: str) -> None:
    """ForAnyValue asks that the one value is there; ForAllValues lets its absence pass."""
    key = "aws:PrincipalOrgID"
    plain = _if(operator, key, "o-a", present=True)
    assert (
        _relation([allow(Condition=_if(f"ForAnyValue:{operator}", key, "o-a"))], [allow(Condition=plain)])
        == "equivalent"
    )
    lenient = _if(f"{operator}IfExists", key, "o-a")
    assert (
        _relation([allow(Condition=_if(f"ForAllValues:{operator}", key, "o-a"))], [allow(Condition=lenient)])
        == "equivalent"
    )
