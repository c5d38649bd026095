"""Telling documents apart, and what is said of those that are none."""

from __future__ import annotations

import json

import pytest

from strongroom.plan.read import read_plan
from strongroom.plan.unreadable import Unreadable
from tests.plan.documents import BUCKET, event, export, preview, state, step, stream, urn

FOREIGN = {
    "empty": ("", "is empty"),
    "blank": (" \n\n", "is empty"),
    "yaml": ("name: shop\nruntime: python\n", "holds no JSON object"),
    "text": ("no plan at all", "holds no JSON object"),
    "list": ("[1, 2]", "holds no JSON object"),
    "other json": ('{"a": 1}', "is JSON, but no plan of Pulumi"),
    "terraform": ('{"terraform_version": "1.9", "planned_values": {}}', "is a plan of Terraform"),
    "cloudformation": ('{"AWSTemplateFormatVersion": "x", "Resources": {}}', "is a template of CloudFormation"),
    "summary": ('{"result": "succeeded", "summary": {}, "resources": []}', "is Pulumi's summary"),
    "truncated": (export(state())[:-30], "ends in the middle of the document, at line 1, column"),
    "truncated in a text": (export(state())[:60], "ends in the middle of the document, at line 1, column"),
    "comma": ('{"version": 3,, "deployment": {}}', "is no JSON at line 1, column 15: expecting property name"),
    "not a number": ('{"version": 3, "deployment": {"x": NaN}}', "holds NaN, which is no JSON number"),
    "infinite": ('{"version": 3, "deployment": {"x": -Infinity}}', "holds -Infinity, which is no JSON number"),
    "overflow": ('{"version": 3, "deployment": {"x": 1e999}}', "holds a number that is too large"),
    "digits": ('{"version": 3, "deployment": {"x": ' + "9" * 5000 + "}}", "holds a number with too many digits"),
    "bottomless": ('{"version": 3, "deployment": ' + '{"a":' * 100_000, "is nested too deeply"),
    "half a character": (export(state(inputs={"a": "\ud800"})), "holds half of a character"),
    "two documents": (export(state()) + "\n" + export(state()), "holds more text after the document's end"),
    "null byte": ('{"version": 3, "deployment": {"x": "\0"}}', "is no JSON at line 1, column 37: invalid control"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_no_plan_is_named_in_a_sentence(name: str) -> None:
    """One line that begins with the source and says what to give instead."""
    text, said = FOREIGN[name]
    with pytest.raises(Unreadable) as caught:
        read_plan(text, "given.json")
    sentence = str(caught.value)
    assert sentence.startswith(f"given.json: {said}")
    assert sentence.endswith("or of `strongroom plan --format json`")
    assert "\n" not in sentence


WRONG_TYPES = {
    "deployment": ({"version": 3, "deployment": []}, "deployment: must be an object, got a list"),
    "resources": ({"version": 3, "deployment": {"resources": {}}}, "deployment.resources: must be a list"),
    "resource": ({"version": 3, "deployment": {"resources": [5]}}, "deployment.resources[0]: must be an object"),
    "version": ({"version": "3", "deployment": {}}, "version: must be 3 or 4, got a text"),
    "checkpoint": ({"version": 3, "checkpoint": 1}, "checkpoint: must be an object, got a number"),
    "steps": ({"steps": {}}, "the preview.steps: must be a list"),
    "step": ({"steps": ["x"]}, "steps[0]: must be an object, got a text"),
    "counts": ({"steps": [], "changeSummary": {"same": "9"}}, "changeSummary.same: must be a whole number"),
    "metadata": ({"sequence": 1, "resourcePreEvent": {}}, "line 1, resourcePreEvent.metadata: must be an object"),
}
WRONG_FIELDS = {
    "urn": (5, "urn: must be a resource's urn, got a number"),
    "type": ([], "type: must be a text, got a list"),
    "custom": ("yes", "custom: must be true or false, got a text"),
    "inputs": (["x"], "inputs: must be an object, got a list"),
    "outputs": (True, "outputs: must be an object, got true or false"),
    "parent": ({}, "parent: must be a text, got an object"),
    "dependencies": ([1], "dependencies[0]: must be a text, got a number"),
    "propertyDependencies": ({"a": "b"}, "propertyDependencies.a: must be a list, got a text"),
    "protect": (1, "protect: must be true or false, got a number"),
    "strongroom": ({"inputs": {"a": 1}}, "strongroom.inputs.a: must be a text with holes, got a number"),
}


@pytest.mark.parametrize("name", WRONG_TYPES)
def test_a_document_of_the_wrong_shape_is_refused_by_its_place(name: str) -> None:
    """Whoever made the document finds the field."""
    document, said = WRONG_TYPES[name]
    with pytest.raises(Unreadable) as caught:
        read_plan(json.dumps(document), "f")
    assert str(caught.value).startswith(f"f: {said}")


@pytest.mark.parametrize("field", WRONG_FIELDS)
def test_a_field_of_the_wrong_type_is_refused_by_its_place(field: str) -> None:
    """The value itself is not told: it may be a secret in the wrong place."""
    value, said = WRONG_FIELDS[field]
    with pytest.raises(Unreadable) as caught:
        read_plan(export(state(name="first"), {**state(), field: value}), "f")
    assert str(caught.value).startswith(f"f: deployment.resources[1].{said}")


def test_a_misplaced_secret_is_not_quoted() -> None:
    """Only its kind is."""
    with pytest.raises(Unreadable) as caught:
        read_plan(export({**state(), "inputs": "hunter2"}), "f")
    assert "hunter2" not in str(caught.value)


def test_formats_are_told_apart_by_content() -> None:
    """The same resource comes out of each."""
    documents = [export(state()), preview(step("create", state())), stream(event("create", state()))]
    assert {read_plan(text, "f").resources[0].urn for text in documents} == {urn(BUCKET, "data")}


def test_a_broken_document_does_not_pass_as_one_that_it_holds() -> None:
    """A state that was cut off may hold another document in an input."""
    hidden = export(state(name="hidden"))
    for text in (
        export(state(inputs={"doc": hidden}))[:-10],
        json.dumps(json.loads(preview()), indent=1)[:-3] + hidden,
    ):
        with pytest.raises(Unreadable):
            read_plan(text, "f")


def test_real_surrogate_pairs_are_text() -> None:
    """JSON writes characters beyond the first plane as two escapes."""
    plan = read_plan(export(state(inputs={"a": "key \U0001f511", "b": json.dumps({"x": "\U0001f511"})})), "f")
    assert plan.resources[0].inputs["a"] == "key \U0001f511"


def test_resources_are_sorted_whatever_their_order() -> None:
    """Two documents of one stack give one plan."""
    states = [state(name=name) for name in ("c", "a", "b")]
    assert read_plan(export(*states), "f") == read_plan(export(*reversed(states)), "f")


def test_fifty_megabytes_are_read() -> None:
    """The largest stacks are; only the memory of the machine ends it."""
    inputs = {"bucket": "b" * 40, "tags": {f"k{index}": "v" * 10 for index in range(20)}, "policy": "p" * 4000}
    text = export(*(state(name=f"n{index}", inputs=inputs) for index in range(11_000)))
    assert len(text) > 50_000_000
    assert len(read_plan(text, "f").resources) == 11_000
