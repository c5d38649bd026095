"""Settings of a bucket that stand inline, apart, or in both places."""

from __future__ import annotations

import pytest

from strongroom.controls.bucket import BUCKET_TYPES, VERSIONING, bucket, setting, side
from strongroom.controls.example import UNKNOWN, Part, example
from strongroom.controls.judges import field
from strongroom.controls.requirement import equals
from strongroom.plan.value import Value

JUDGE = setting(
    VERSIONING,
    "fix",
    field("status", equals("on"), "fix"),
    inline={"versioning": field("versioning", equals(True), "fix")},
)


def apart(status: Value, type_: str = VERSIONING[0], link: Value = "data") -> Part:
    """The setting as a resource of its own."""
    return side(type_, {"status": status}, link)


@pytest.mark.parametrize(
    ("inline", "others", "expected"),
    [
        ({}, (), "fail"),
        ({}, (apart("on"),), "pass"),
        ({}, (apart("on", VERSIONING[1]),), "pass"),
        ({}, (apart("off"),), "fail"),
        ({}, (apart(UNKNOWN),), "unknown"),
        ({}, (apart("on", link=UNKNOWN),), "unknown"),
        ({}, (apart("on"), apart("off", VERSIONING[1])), "fail"),
        ({"versioning": True}, (), "pass"),
        ({"versioning": False}, (), "fail"),
        ({"versioning": None}, (), "fail"),
        ({"versioning": True}, (apart("off"),), "fail"),
        ({"versioning": False}, (apart("on"),), "fail"),
        ({"versioning": UNKNOWN}, (apart("on"),), "unknown"),
        ({"versioning": True}, (apart("on"),), "pass"),
    ],
)
@pytest.mark.parametrize("type_", BUCKET_TYPES)
def test_a_setting_is_right_wherever_it_is_made(
    type_: str, inline: dict[str, Value], others: tuple[Part, ...], expected: str
) -> None:
    """One place suffices; where both make it both must be right."""
    plan = example(bucket(inline, type_=type_), *others)
    assert JUDGE(plan.resources[0], plan).verdict == expected
