"""What a value must be, where a list or a wire makes it less than plain."""

from __future__ import annotations

import pytest

from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.requirement import list_is_set, nothing
from strongroom.plan.value import Value

WIRED = hole("aws:ec2/subnet:Subnet", "a", "id")


@pytest.mark.parametrize(
    ("value", "met"),
    [
        (["subnet-1"], True),
        ([WIRED, "subnet-1"], True),
        (WIRED, True),
        ([], False),
        (["subnet-1", ""], False),
        (["", UNKNOWN], False),
        ([UNKNOWN], None),
        (["subnet-1", UNKNOWN], None),
        (UNKNOWN, None),
    ],
)
def test_a_list_is_set_iff_each_of_it_is(value: Value, met: bool | None) -> None:
    """One blank subnet makes the placement unknown."""
    assert list_is_set().check(value) is met


@pytest.mark.parametrize(("value", "met"), [(None, True), ([], True), ({"a": 1}, False), ("x", False), (UNKNOWN, None)])
def test_nothing_is_what_is_not_given(value: Value, met: bool | None) -> None:
    """An empty block counts as none."""
    assert nothing().check(value) is met
