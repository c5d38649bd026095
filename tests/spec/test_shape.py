"""A shape reads one value or says why it cannot, and describes what it reads."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft7Validator

from strongroom.spec.cloud import Digits, Machines, Region
from strongroom.spec.measure import Amount, Duration
from strongroom.spec.mistake import Wrong
from strongroom.spec.shape import Choice, Count, Shape, Switch, Text

NAME = Text("a name", "[a-z]+", "fraud", mend=str.lower)
SHAPES: list[tuple[Shape, list[object], list[object]]] = [
    (NAME, ["fraud"], ["Fraud", "", "fraud 1", 1, True, None, ["fraud"]]),
    (Choice(("dev", "prod")), ["dev"], ["prd", "", 1, None, ["dev"]]),
    (Count(1, 6), [1, 6], [0, 7, "3", 2.5, True, None]),
    (Switch(), [True, False], ["true", 1, None]),
    (Duration("1 day", "10 days", "3 days"), ["3 days", "1 day"], ["3", "3 moons", 3, None]),
    (Amount(), ["4 USD"], ["4", "4 XYZ", 4, None]),
    (Digits("an account", "[0-9]{12}", "111122223333", length=12), ["011122223333"], ["1", 111122223333, None]),
    (Digits("a number", "[0-9]{3,}", "123"), ["123", 123], ["1", None, True]),
    (Region({"eu-west-1", "us-east-1"}, "eu-west-1"), ["eu-west-1"], ["eu-west-9", 1, None]),
    (Machines(Text("a type", "m[0-9]", "m5")), ["m5", ["m5", "m6"]], [[], ["x"], ["m5", "m5"], [1], None]),
]


@pytest.mark.parametrize(("shape", "right", "wrong"), SHAPES, ids=lambda value: type(value).__name__)
def test_a_shape_reads_what_it_describes_and_explains_the_rest(
    shape: Shape, right: list[object], wrong: list[object]
) -> None:
    """Reader and JSON Schema agree on every value, and a refusal says what is wrong and what to do."""
    schema = Draft7Validator(shape.described())
    for value in right:
        assert shape.read(value) is not None
        assert schema.is_valid(value)
    for value in wrong:
        with pytest.raises(Wrong) as refused:
            shape.read(value)
        assert refused.value.wrong[0].islower()
        assert refused.value.do[0].islower()
        assert not schema.is_valid(value)


def test_a_wrong_text_is_mended_where_it_can_be() -> None:
    """What was probably meant is told only where it is right; else an example is."""
    assert _do(NAME, "FRAUD") == "write `fraud`"
    assert _do(NAME, "FRAUD 1") == "write one such as `fraud`"
    assert _do(NAME, "F" * 1000) == "write one such as `fraud`"


def test_a_number_is_quoted_where_that_makes_it_right() -> None:
    """YAML takes digits for a number."""
    digits = Text("a code", "[0-9]+", "17")
    assert _do(digits, 4711) == 'write it in quotes: `"4711"`'
    assert _do(digits, 1.5) == "write a code, such as `17`"
    assert _do(digits, True) == "write a code, such as `17`"


def test_a_region_of_another_continent_is_never_suggested() -> None:
    """Data does not move by a suggestion."""
    region = Region({"us-west1", "europe-west1"}, "europe-west1")
    assert _do(region, "eu-west1") == "write `europe-west1`"
    assert _do(region, "us-west-1") == "write `us-west1`"
    assert _do(region, "af-west1") == "write one, such as `europe-west1`"


def test_a_pattern_means_the_same_to_editors() -> None:
    """Patterns in the schema match whole texts."""
    assert re.fullmatch(r"\^\(\?:.*\)\$", NAME.described()["pattern"])


def _do(shape: Shape, value: object) -> str:
    with pytest.raises(Wrong) as refused:
        shape.read(value)
    return refused.value.do
