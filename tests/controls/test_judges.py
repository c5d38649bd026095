"""Judges over lists of blocks."""

from __future__ import annotations

import pytest

from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import each, field
from strongroom.controls.requirement import is_set
from strongroom.plan.value import Value

JUDGE = each("replicas", lambda item: field(f"{item}.key", is_set(), "fix"))


@pytest.mark.parametrize(
    ("replicas", "expected"),
    [
        ([{"key": "a"}], "pass"),
        ([{"key": "a"}, {"key": "b"}], "pass"),
        ([{"key": "a"}, {}], "fail"),
        ([{}, {"key": "a"}], "fail"),
        ({"key": "a"}, "pass"),
        ([{"key": UNKNOWN}], "unknown"),
        (UNKNOWN, "unknown"),
        ([], "not_applicable"),
    ],
)
def test_each_item_of_a_list_is_judged(replicas: Value, expected: str) -> None:
    """One item that lacks the input is not covered by another that has it."""
    plan = example(part("example:index:Example", "example", {"replicas": replicas}))
    assert JUDGE(plan.resources[0], plan).verdict == expected
