"""Generated edits: at least 97 % of the weakenings are seen, survivors answered, harmless edits quiet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import islice

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.finding import needs_action
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from tests.evidence.generate import Generated, weakened
from tests.evidence.harmless import untouched
from tests.evidence.survivors import STACKS, answers

LEAST_CAUGHT = 0.97
PARTS = 8
NAMED = (
    "K1 K2 K4 K7 B1 B2 B3 B4 B5 B7 B8 B9 B10 I1 I6 I7 I8 I9 I10 I12 I13 N1 N2 N3 N4 N5 N6 N9 "
    "T1 T2 T4 T5 T6 T7 T8 T10 T11 T13 S1 S2 S3 S4 S5 S14 M1 M2 M8 A1 A2 A3 A4 A5 A8 A10 A11 Z7 Z16 Z19 Z20"
)

_SEEN_BY: defaultdict[str, Counter[str]] = defaultdict(Counter)


def is_seen(edit: Generated) -> bool:
    """True iff some control acts on the edited plan; those that saw the most edits of the type are asked first.

    Those that ask for all of a plan's access at once are asked last.
    """
    type_ = edit.urn.split("::")[2].rsplit("$", 1)[-1]
    seen_by, plan = _SEEN_BY[type_], edit.plan()
    asked = sorted(catalogue(), key=lambda item: (-seen_by[item.id], item.concept == "access", type_ not in item.types))
    for control in asked:
        if any(needs_action(finding) for finding in check(plan, [control])):
            seen_by[control.id] += 1
            return True
    return False


@pytest.mark.parametrize("stack", STACKS)
def test_most_weakening_edits_are_seen(
    stack: str, plan_of: Callable[[str], Plan], capsys: pytest.CaptureFixture[str]
) -> None:
    """Of all edits that weaken an input which a requirement names 97 % or more stand not among the survivors."""
    tried = [edit.words for edit in weakened(plan_of(stack))]
    assert len(set(tried)) == len(tried)
    missed = [words for words in tried if any(answer.means(stack, words) for answer in answers())]
    share = 1 - len(missed) / len(tried)
    with capsys.disabled():
        print(f"\n{stack}: {len(tried) - len(missed)} of {len(tried)} weakening edits seen, {share:.1%}")
    assert share >= LEAST_CAUGHT


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("stack", STACKS)
def test_what_survives_is_answered(stack: str, part: int, plan_of: Callable[[str], Plan]) -> None:
    """docs/survivors.md answers each edit that no control sees, and no other."""
    rows, survived, answered = answers(), set(), set()
    for edit in islice(weakened(plan_of(stack)), part, None, PARTS):
        if not is_seen(edit):
            survived.add(edit.words)
        if any(answer.means(stack, edit.words) for answer in rows):
            answered.add(edit.words)
    assert sorted(survived - answered) == [], "an edit survives that docs/survivors.md does not answer"
    assert sorted(answered - survived) == [], "docs/survivors.md answers an edit that does not survive"


def test_every_answer_is_of_an_edit(plan_of: Callable[[str], Plan]) -> None:
    """No row of docs/survivors.md speaks of an edit that nobody makes."""
    for stack in STACKS:
        tried = [edit.words for edit in weakened(plan_of(stack))]
        idle = [
            answer.edit
            for answer in answers()
            if stack in answer.stacks and not any(answer.means(stack, words) for words in tried)
        ]
        assert idle == []


def test_every_requirement_has_edits(plan_of: Callable[[str], Plan]) -> None:
    """No requirement passes for want of an edit."""
    named = {edit.requirement for stack in STACKS for edit in weakened(plan_of(stack))}
    assert sorted(set(NAMED.split()) - named) == []


@pytest.mark.parametrize("stack", STACKS)
def test_the_stacks_have_no_findings(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """What is seen of an edit is the edit's, for as it is the plan has nothing to act on."""
    assert [finding for finding in check(plan_of(stack), catalogue()) if needs_action(finding)] == []


@pytest.mark.slow
@pytest.mark.parametrize("stack", STACKS)
def test_harmless_edits_are_quiet(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """Tags, order, other spellings of the same policy and stronger settings raise no finding."""
    loud = {
        (words, finding.control, finding.urn)
        for words, plan in untouched(plan_of(stack))
        for finding in check(plan, catalogue())
        if needs_action(finding)
    }
    assert sorted(loud, key=str) == []
