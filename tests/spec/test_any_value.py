"""Whatever stands under the environment's key, it is an environment or gives sentences."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.spec import Environment, Mistakes, read_environment, read_stack_file
from tests.spec.example import EXAMPLES, sentences, value_of

FORM = re.compile(r"(?P<file>\S+:[1-9][0-9]* )?strongroom:environment.*?: .+; .+[^.]")
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=12)
    | st.sampled_from(
        ["fraud", "prod", "eu-west-1", "10.0.0.0/16", "sha256:" + "a1" * 32, "30 days", "secure", "*", "4 USD"]
    )
)
WORDS = st.text(max_size=8) | st.sampled_from(
    [*Environment.model_fields, "secure", "account", "region", "principals", "serve"]
)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=5), max_leaves=25
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in plain data."""
    below: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        below = list(value.items())
    elif isinstance(value, list):
        below = list(enumerate(value))
    return [path, *(place for step, each in below for place in places(each, (*path, step)))]


def replaced(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """The data with another value at one place."""
    if not path:
        return new
    changed = copy.copy(value)
    changed[path[0]] = replaced(value[path[0]], path[1:], new)
    return changed


FULL = [value_of(file) for file in EXAMPLES]


@given(ANYTHING)
@settings(max_examples=300, deadline=None)
def test_any_value_is_an_environment_or_gives_sentences(value: Any) -> None:
    """No other exception, and every sentence has its path and the form of the house."""
    assert all(FORM.fullmatch(sentence) for sentence in sentences(value))


@given(st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_value_at_any_place_of_an_example_is_right_or_told(data: st.DataObject) -> None:
    """A wrong value deep inside is told by its path, or by the path of what it breaks."""
    example = data.draw(st.sampled_from(FULL))
    path = data.draw(st.sampled_from(places(example)))
    found = sentences(replaced(example, path, data.draw(ANYTHING)))
    assert len(set(found)) == len(found)
    assert all(sentence.isprintable() and FORM.fullmatch(sentence) for sentence in found)


@given(ANYTHING)
@settings(max_examples=100, deadline=None)
def test_a_file_of_any_value_is_told_with_lines(value: Any) -> None:
    """JSON is YAML: written to a stack file the value gives sentences that carry file and line."""
    text = json.dumps({"config": {"strongroom:environment": value}}, indent=1)
    for sentence in told(text):
        match = FORM.fullmatch(sentence)
        assert match is not None
        assert match["file"] is not None
        assert 1 <= int(match["file"].rpartition(":")[2]) <= text.count("\n") + 1


def told(text: str) -> tuple[str, ...]:
    """The sentences that a stack file with this text gives."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "Pulumi.any.yaml"
        file.write_text(text, encoding="utf-8")
        try:
            read_stack_file(file)
        except Mistakes as mistakes:
            return mistakes.sentences
    return ()


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), {1: 2}, {"name": b"x"}, {"teams": {1, 2}}, object()],
)
def test_what_no_json_holds_gives_sentences_too(value: object) -> None:
    """A program may hand over anything."""
    with pytest.raises(Mistakes):
        read_environment(value)


def test_a_huge_number_is_told_shortly() -> None:
    """Python refuses to write numbers of thousands of digits."""
    with pytest.raises(Mistakes) as refused:
        read_environment({**FULL[0], "cost_center": 10**5000, "name": 10**5000})
    assert all("a huge number" in sentence for sentence in refused.value.sentences)


def test_endless_nesting_gives_sentences() -> None:
    """Depth is no way to crash."""
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(Mistakes):
        read_environment({**FULL[0], "teams": deep, "unknown": deep})
