"""Previews as JSON: the state that the update would leave, and what the preview does not print."""

from __future__ import annotations

import pytest

from strongroom.plan.model import Gap
from strongroom.plan.read import read_plan
from strongroom.plan.value import BLANK, SECRET
from tests.plan.documents import STACK, UNKNOWN, preview, state, step


def test_steps_become_resources() -> None:
    """Secrets are blinded as `[secret]`, unknowns are the marker."""
    plan = read_plan(
        preview(
            step("create", state(STACK, "shop-dev")),
            step("create", state(inputs={"acl": "[secret]", "bucket": UNKNOWN})),
            changeSummary={"create": 2},
        ),
        "f",
    )
    assert [found.name for found in plan.resources] == ["data", "shop-dev"]
    assert plan.resources[0].inputs == {"acl": SECRET, "bucket": BLANK}
    assert plan.gaps == ()


def test_a_replacement_is_one_resource() -> None:
    """Its three steps share a urn; the new state stays."""
    old, new = state(inputs={"acl": "old"}), state(inputs={"acl": "new"})
    steps = [step("create-replacement", new, old), step("replace", new, old), step("delete-replaced", None, old)]
    for order in (steps, steps[::-1]):
        plan = read_plan(preview(*order, changeSummary={"replace": 1}), "f")
        assert [found.inputs for found in plan.resources] == [{"acl": "new"}]


@pytest.mark.parametrize("op", ["delete", "discard", "remove-pending-replace"])
def test_what_goes_is_left_out(op: str) -> None:
    """A deleted bucket is no bucket to judge."""
    assert read_plan(preview(step(op, None, state()), step("create", state(name="b"))), "f").by_urn.keys() == {
        state(name="b")["urn"]
    }


def test_unchanged_resources_that_are_not_shown_are_a_gap() -> None:
    """Without --show-sames a preview holds only what changes."""
    shown = preview(step("same", state(STACK, "s")), step("update", state()), changeSummary={"same": 8, "update": 1})
    assert read_plan(shown, "f").gaps == (
        Gap("the preview leaves out 7 unchanged resources; run it with `--show-sames`"),
    )


def test_reads_that_are_not_shown_are_a_gap() -> None:
    """They are hidden by a flag of their own."""
    shown = preview(step("create", state()), changeSummary={"create": 1, "read": 1})
    assert read_plan(shown, "f").gaps == (
        Gap("the preview leaves out a resource that is read; run it with `--show-reads`"),
    )


def test_a_preview_without_counts_may_be_partial() -> None:
    """With updates and no unchanged resource, nobody can tell."""
    assert "may leave out" in read_plan(preview(step("update", state())), "f").gaps[0].reason
    assert read_plan(preview(step("create", state())), "f").gaps == ()


def test_a_failed_preview_is_a_gap() -> None:
    """Its message comes over without colour tags and on one line."""
    errors = [{"severity": "error", "message": "<{%reset%}>no\n  credentials<{%reset%}>"}, {"severity": "info"}]
    plan = read_plan(preview(diagnostics=errors, maybeCorrupt=True), "f")
    assert [gap.reason for gap in plan.gaps] == [
        "the preview failed, so resources may be missing: no credentials",
        "the preview says that it may be corrupt",
    ]


def test_a_step_without_its_new_state_is_a_gap() -> None:
    """The engine leaves a state out that it could not write."""
    plan = read_plan(preview({"op": "update", "urn": state()["urn"]}, changeSummary={}), "f")
    assert plan.gaps == (Gap("the preview could not show it", state()["urn"]),)


@pytest.mark.parametrize(
    "noise", ["Updating (dev)\n", "warning: use {} here\n\n", "{not json}\n", "> hook: ", "\ufeff"]
)
def test_text_before_the_document_is_passed_over(noise: str) -> None:
    """Hooks and warnings print to the same stream."""
    assert read_plan(noise + preview(step("create", state())), "f").resources
