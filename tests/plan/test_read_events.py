"""Streams of engine events: one JSON object a line."""

from __future__ import annotations

import pytest

from strongroom.plan.model import Gap, Options
from strongroom.plan.read import read_plan
from strongroom.plan.unreadable import Unreadable
from strongroom.plan.value import SECRET
from tests.plan.documents import SECRET as SECRET_WIRE
from tests.plan.documents import event, state, stream


def test_events_become_resources() -> None:
    """Both spellings of a secret are known, and what the engine notes for itself is stripped."""
    new = state(inputs={"__defaults": [], "__internal": 1, "a": SECRET_WIRE, "b": "[secret]", "c": {"__defaults": []}})
    plan = read_plan(stream(event("create", new), changes={"create": 1}), "f")
    assert plan.resources[0].inputs == {"a": SECRET, "b": SECRET, "c": {}}
    assert plan.gaps == ()


def test_what_events_never_tell_is_absent() -> None:
    """They have no dependencies: absent, not empty."""
    found = read_plan(stream(event("create", state())), "f").resources[0]
    assert (found.dependencies, found.property_dependencies) == (None, None)
    assert found.options == Options(protect=False, retain_on_delete=False)


def test_later_outputs_win() -> None:
    """`resOutputsEvent` follows with what the provider answered."""
    later = event("create", state(outputs={"arn": "arn:x"}), "resOutputsEvent")
    plan = read_plan(stream(event("create", state()), later, changes={"create": 1}), "f")
    assert plan.resources[0].outputs == {"arn": "arn:x"}


def test_deleted_resources_are_left_out() -> None:
    """Neither a deletion nor the old half of a replacement stays."""
    gone = [event("delete", None), event("delete-replaced", None)]
    assert read_plan(stream(*gone, event("create", state())), "f").by_urn.keys() == {state()["urn"]}


def test_a_stream_without_its_summary_is_a_gap() -> None:
    """The engine writes the summary last."""
    gaps = read_plan(stream(event("create", state()), ended=False), "f").gaps
    assert gaps == (Gap("the stream of events has no summary, so it may have been cut off"),)


def test_failures_are_gaps() -> None:
    """Errors of the engine, of the program and of a resource."""
    failed = {"resOpFailedEvent": {"metadata": {"urn": state()["urn"]}, "status": 1}}
    told = [{"diagnosticEvent": {"severity": "error", "message": "<{%fg 1%}>boom"}}, {"errorEvent": {"error": "bang"}}]
    gaps = read_plan(stream(event("create", state()), failed, *told, changes={"create": 1}), "f").gaps
    assert [gap.reason.rsplit(" ", 1)[-1] for gap in gaps] == ["failed", "boom", "bang"]


def test_a_broken_line_is_named() -> None:
    """A stream that was cut in a line is no stream."""
    whole = stream(event("create", state())).split("\n")
    with pytest.raises(Unreadable, match=r"f: line 3: ends in the middle"):
        read_plan("\n".join([*whole[:2], '{"sequence": 3, "res']), "f")


def test_a_broken_first_event_is_not_passed_over_as_noise() -> None:
    """Text before the stream is; an event is not."""
    whole = stream(event("create", state()), event("create", state(name="b")))
    assert len(read_plan("Updating (dev)\n" + whole, "f").resources) == 2
    with pytest.raises(Unreadable, match="f: "):
        read_plan('{"sequence": 0, "preludeEvent": {\n' + whole, "f")


def test_lines_that_are_no_objects_are_passed_over() -> None:
    """Hooks and plugins print between the events, too."""
    lines = stream(event("create", state()), changes={"create": 1}).split("\n")
    noisy = "\r\n".join([lines[0], "warning: a hook", "", *lines[1:]])
    assert read_plan(noisy, "f") == read_plan("\n".join(lines), "f")
