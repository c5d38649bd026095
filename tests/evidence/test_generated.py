"""Generated edits: at least 95 % of the weakenings are seen, survivors answered, harmless edits quiet."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.finding import needs_action
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from tests.evidence.generate import Generated, weakened
from tests.evidence.harmless import untouched

STACKS = ("aws-dev", "aws-prod")
SURVIVORS = Path(__file__).resolve().parent.parent.parent / "docs" / "survivors.md"
LEAST_CAUGHT = 0.95
NAMED = "K1 K2 K4 K7 B1 B2 B3 B4 B5 B7 B8 B9 B10 A1 A2 A3 A4 A5"


def is_seen(plan: Plan, urn: str = "") -> bool:
    """True iff some control acts on the plan; those that judge the type of `urn` are asked first."""
    type_ = urn.split("::")[2].rsplit("$", 1)[-1] if urn else ""
    ordered = sorted(catalogue(), key=lambda control: type_ not in control.types)
    return any(needs_action(finding) for control in ordered for finding in check(plan, [control]))


def survivors(plan: Plan) -> tuple[list[Generated], int]:
    """The weakenings that no control sees, and how many were tried."""
    tried = list(weakened(plan))
    return [edit for edit in tried if not is_seen(edit.plan, edit.urn)], len(tried)


@pytest.mark.slow
def test_weakening_edits_are_seen(plan_of: Callable[[str], Plan], capsys: pytest.CaptureFixture[str]) -> None:
    """Of all edits that weaken an input which a requirement names 95 % or more are findings; each other is answered."""
    answered = set(re.findall(r"^\| `([^`]+)` \|", SURVIVORS.read_text(encoding="utf-8"), re.MULTILINE))
    survived: set[str] = set()
    for stack in STACKS:
        plan = plan_of(stack)
        assert not is_seen(plan)
        missed, tried = survivors(plan)
        share = 1 - len(missed) / tried
        with capsys.disabled():
            print(f"\n{stack}: {tried - len(missed)} of {tried} weakening edits seen, {share:.1%}")
        assert share >= LEAST_CAUGHT
        survived |= {edit.words for edit in missed}
    assert sorted(survived - answered) == [], "an edit survives that docs/survivors.md does not answer"
    assert sorted(answered - survived) == [], "docs/survivors.md answers an edit that no longer survives"


def test_every_requirement_has_edits(plan_of: Callable[[str], Plan]) -> None:
    """No requirement on keys, stores or audit passes for want of an edit."""
    named = {edit.requirement for edit in weakened(plan_of("aws-prod"))}
    assert set(NAMED.split()) <= named


@pytest.mark.slow
@pytest.mark.parametrize("stack", STACKS)
def test_harmless_edits_are_quiet(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """Tags, order, other spellings of the same policy and stronger settings raise no finding."""
    loud = {
        (words, finding.control)
        for words, plan in untouched(plan_of(stack))
        for finding in check(plan, catalogue())
        if needs_action(finding)
    }
    assert sorted(loud) == []
