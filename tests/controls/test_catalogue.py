"""The catalogue: every control has its claim, its examples and its file, and every example says what it claims."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from strongroom.controls import catalogue as catalogue_module
from strongroom.controls.catalogue import CONCEPTS, catalogue
from strongroom.controls.control import SEVERITIES, Case, Control, PlanCase
from strongroom.controls.run import check
from strongroom.plan.model import Plan

CONTROLS = catalogue()
CASES = [
    pytest.param(control, case, verdict, plan, id=f"{control.id}-{index}-{verdict}-{number}")
    for control in CONTROLS
    for index, case in enumerate(control.cases)
    for verdict, plans in (("pass", case.passes), ("fail", case.fails), ("unknown", case.unknown))
    for number, plan in enumerate(plans)
]


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.id)
def test_a_control_is_told_in_full(control: Control) -> None:
    """The file's name is the id, and title, reason and severity stand in words."""
    assert importlib.import_module(f"strongroom.controls.{control.concept}.{control.id}").CONTROL is control
    assert control.severity in SEVERITIES
    assert control.title
    assert not control.title.startswith("Ensure")
    assert not control.title.endswith(".")
    assert control.why.endswith(".")
    assert control.cases


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.id)
def test_each_case_has_examples_of_all_three_verdicts(control: Control) -> None:
    """A control that cannot fail, or that never says unknown, is none."""
    for case in control.cases:
        assert case.passes
        assert case.fails
        assert case.unknown


@pytest.mark.parametrize(("control", "case", "verdict", "plan"), CASES)
def test_an_example_gets_the_verdict_that_it_illustrates(
    control: Control, case: Case | PlanCase, verdict: str, plan: Plan
) -> None:
    """The judged resource of an example (its first) gets that verdict, and what is not right comes with a fix."""
    if isinstance(case, Case):
        outcome = case.judge(plan.resources[0], plan)
        outcomes = [outcome]
    else:
        outcomes = [outcome for _, outcome in case.judge(plan)]
    assert verdict in {outcome.verdict for outcome in outcomes}, outcomes
    if verdict == "pass":
        assert {outcome.verdict for outcome in outcomes} <= {"pass", "not_applicable"}
    for outcome in outcomes:
        if outcome.verdict in ("fail", "unknown"):
            assert outcome.message
            assert outcome.fix


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.id)
def test_examples_never_crash_a_control(control: Control) -> None:
    """Whatever stands in the examples of any control, this one gives a verdict."""
    for other in CONTROLS:
        for case in other.cases:
            for plan in (*case.passes, *case.fails, *case.unknown):
                assert not [finding for finding in check(plan, [control]) if finding.verdict == "error"]


def test_ids_are_unique_and_every_file_is_in_the_catalogue() -> None:
    """No file is left out, and no two controls share a name."""
    folder = Path(catalogue_module.__file__).parent
    files = {path.stem for concept in CONCEPTS for path in (folder / concept).glob("*.py") if path.stem != "__init__"}
    assert len({control.id for control in CONTROLS}) == len(CONTROLS)
    assert files == {control.id for control in CONTROLS}
