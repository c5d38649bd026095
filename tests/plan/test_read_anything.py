"""Whatever is in a document, it is a plan or one sentence: no other error, whichever field is wrong."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.plan.model import Plan
from strongroom.plan.read import read_plan
from strongroom.plan.unreadable import Unreadable
from tests.plan.documents import SECRET, SIGNATURE, STACK, UNKNOWN, event, export, preview, state, step, stream

WHOLE = state(
    inputs={"a": [SECRET, UNKNOWN, {"b": 1.5}], "policy": UNKNOWN},
    outputs={"a": {SIGNATURE: "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:x"}},
    parent="p",
    provider="q",
    dependencies=["r"],
    propertyDependencies={"a": ["r"]},
    protect=True,
    aliases=["s"],
    ignoreChanges=["tags"],
    sourcePosition="project:///__main__.py#1",
    strongroom={"inputs": {"policy": "${urn:pulumi:a#b}"}, "gaps": [{"urn": "", "reason": "x"}]},
)
DOCUMENTS: list[Any] = [
    json.loads(export(state(STACK, "s"), WHOLE, pending_operations=[{"resource": WHOLE, "type": "creating"}])),
    json.loads(preview(step("update", WHOLE, WHOLE), changeSummary={"same": 2}, diagnostics=[{"severity": "error"}])),
    event("create", WHOLE),
    {"version": 3, "checkpoint": {"latest": json.loads(export(WHOLE))["deployment"]}},
]
ANYTHING = st.recursive(
    st.sampled_from([None, True, 0, -1, 1.5, 10**30, "", "x", UNKNOWN, "[secret]", SIGNATURE]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(
            st.sampled_from(["a", "urn", "value", SIGNATURE, "__defaults", "\x1b[31m\n"]), inner, max_size=2
        ),
    ),
    max_leaves=4,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a document."""
    found = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        found += places(item, (*path, key))
    return found


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A document in which one or two values are another thing."""
    document = copy.deepcopy(draw(st.sampled_from(DOCUMENTS)))
    for _ in range(draw(st.integers(1, 2))):
        *path, last = draw(st.sampled_from(places(document)))
        target = document
        for key in path:
            target = target[key]
        target[last] = draw(ANYTHING)
    return json.dumps(document)


def read(text: str) -> None:
    """Reads, and accepts one sentence in place of a plan."""
    told = "f: "
    try:
        assert isinstance(read_plan(text, "f"), Plan)
    except Unreadable as error:
        told = str(error)
    assert told.startswith("f: ")
    assert told.isprintable()


@settings(max_examples=400, deadline=None)
@given(broken())
def test_a_document_with_a_wrong_value_is_read_or_refused(text: str) -> None:
    """In each format, at each place."""
    read(text)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(DOCUMENTS), st.data())
def test_a_document_cut_anywhere_is_refused(document: Any, data: st.DataObject) -> None:
    """Never read as a smaller plan."""
    text = json.dumps(document)
    cut = text[: data.draw(st.integers(0, len(text) - 1))]
    try:
        found = read_plan(cut, "f")
    except Unreadable:
        return
    raise AssertionError(f"was read as {found}")


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=60) | st.text(st.sampled_from(list('{}[]",:\\ \n0')), max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Noise, alone and before a document."""
    read(text)
    read(text + "\n" + preview())
    read(text + "\n" + stream(event("create", WHOLE)))
