"""The definition of a pipeline is read as SageMaker runs it; what a run chooses stays open."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.job.pipeline import UnreadableJob, lowered, read_steps
from strongroom.plan.value import BLANK, Text, Unknown, Value

SUBNET = Unknown("urn:pulumi:s::p::aws:ec2/subnet:Subnet::a", "id")


def _definition(steps: list[Any], parameters: list[Any] | None = None) -> dict[str, Any]:
    return {"Version": "2020-12-01", "Parameters": parameters or [], "Steps": steps}


def _step(arguments: dict[str, Any], name: str = "Train", type_: str = "Training") -> dict[str, Any]:
    return {"Name": name, "Type": type_, "Arguments": arguments}


def _settings(value: Any, parameters: list[Any] | None = None) -> Value:
    (step,) = read_steps(_definition([_step({"Setting": value})], parameters))
    return step.arguments["setting"]


def test_a_text_and_an_object_say_the_same() -> None:
    """Programs write text; a plan with holes shows either."""
    definition = _definition([_step({"VpcConfig": {"Subnets": ["subnet-1"]}})])
    assert read_steps(json.dumps(definition)) == read_steps(definition)


def test_a_hole_in_the_text_stays_a_hole() -> None:
    """A subnet of the plan is not known before the cloud names it."""
    before, after = json.dumps(_definition([_step({"VpcConfig": {"Subnets": ["#"]}})])).split("#")
    (step,) = read_steps(Text((before, SUBNET, after)))
    assert step.arguments["vpcConfig"] == {"subnets": [SUBNET]}


def test_steps_in_branches_are_read_too() -> None:
    """However deep the condition stands that leads to them."""
    inner = _step({"IfSteps": [_step({}, "A")], "ElseSteps": [_step({}, "B")]}, "Inner", "Condition")
    outer = _step({"IfSteps": [inner], "ElseSteps": []}, "Outer", "Condition")
    assert [step.name for step in read_steps(_definition([outer]))] == ["Outer", "Inner", "A", "B"]


def test_a_parameter_with_listed_values_is_their_list() -> None:
    """A run may choose none but these."""
    parameters = [{"Name": "Type", "Type": "String", "DefaultValue": "a", "EnumValues": ["a", "b"]}]
    assert _settings({"Get": "Parameters.Type"}, parameters) == ["a", "b"]


@pytest.mark.parametrize(
    "parameters",
    [[], [{"Name": "Type"}], [{"Name": "Type", "DefaultValue": "a"}], [{"Name": "Type", "EnumValues": []}]],
)
def test_any_other_parameter_may_be_anything(parameters: list[Any]) -> None:
    """A default value is what a run takes that says nothing."""
    assert _settings({"Get": "Parameters.Type"}, parameters) == BLANK


@pytest.mark.parametrize(
    ("values", "joined"),
    [
        (["a", "b"], "a@b"),
        (["a", {"Get": "Parameters.Free"}], Text(("a", "@", BLANK))),
        ([SUBNET, "b"], Text((SUBNET, "@", "b"))),
        ([{"Std:Join": {"On": "/", "Values": ["a", "b"]}}, "c"], "a/b@c"),
        ([1], Text((BLANK,))),
    ],
)
def test_a_join_is_the_text_that_it_makes(values: list[Any], joined: Value) -> None:
    """With a blank for each part that a run fills."""
    assert _settings({"Std:Join": {"On": "@", "Values": values}}) == joined


@pytest.mark.parametrize(
    "function", [{"Get": "Steps.Train.X"}, {"Std:JsonGet": {}}, {"Std:Join": {"On": 1}}, {"Get": 5}]
)
def test_what_only_a_run_computes_is_not_known(function: Any) -> None:
    """The outputs of other steps, and functions that are not modelled."""
    assert _settings(function) == BLANK


@pytest.mark.parametrize(
    "definition",
    [
        None,
        "",
        "[]",
        "{",
        {},
        {"Steps": None},
        {"Steps": [1]},
        {"Steps": [{"Name": "a"}]},
        {"Steps": [{"Type": "Training", "Arguments": []}]},
        {"Steps": BLANK},
        BLANK,
    ],
)
def test_a_definition_that_does_not_tell_its_steps_is_unreadable(definition: Value) -> None:
    """It is never read as one that has none."""
    with pytest.raises(UnreadableJob):
        read_steps(definition)


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(), lambda inner: st.dictionaries(st.text(), inner) | st.lists(inner)
    )
)
def test_lowering_twice_changes_nothing_more(value: Any) -> None:
    """Names that begin in lower case stay."""
    once = lowered(value)
    assert lowered(once) == once
