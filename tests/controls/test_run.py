"""Running controls: each is asked only of its types, a crash is a finding, and a gap is never taken for a fact."""

from __future__ import annotations

import dataclasses

import pytest

from strongroom.controls.control import Case, Control
from strongroom.controls.example import example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, lacking, passed
from strongroom.controls.run import check
from strongroom.plan.model import Gap, Plan, Resource

BUCKET = "aws:s3/bucket:Bucket"
PLAN = example(part(BUCKET, "data", {"bucket": "data"}), part("aws:sns/topic:Topic", "told", {}))
URN = PLAN.resources[0].urn


def control(outcome: Outcome | None) -> Control:
    """A control over buckets that always says `outcome`, or crashes."""

    def judge(resource: Resource, plan: Plan) -> Outcome:
        if outcome is None:
            raise KeyError(f"secret of {resource.name} in {plan.stack}")
        return outcome

    case = Case(types=(BUCKET,), judge=judge, passes=(), fails=(), unknown=())
    return Control(id="says", concept="plan", title="Says", why="It says.", severity="high", cases=(case,))


def verdicts(outcome: Outcome | None, *gaps: Gap) -> list[tuple[str, str | None]]:
    """Verdict and urn of each finding over the plan with these gaps."""
    plan = dataclasses.replace(PLAN, gaps=gaps)
    return [(finding.verdict, finding.urn) for finding in check(plan, [control(outcome)])]


def test_a_control_is_asked_only_of_its_types() -> None:
    """The topic of the plan gets no finding."""
    assert verdicts(passed()) == [("pass", URN)]


def test_what_does_not_apply_is_no_finding() -> None:
    """Neither a pass nor a failure."""
    assert verdicts(NOT_APPLICABLE) == []


def test_a_crash_is_a_finding_that_quotes_no_input() -> None:
    """The run goes on, and the error's own text, which may hold a value, is not told."""
    (finding,) = check(PLAN, [control(None)])
    assert finding.verdict == "error"
    assert "KeyError" in finding.message
    assert "secret" not in finding.message


@pytest.mark.parametrize(
    ("gap", "verdict"),
    [
        (Gap("a transform was not run", URN, untrusted=True), "unknown"),
        (Gap("a transform was not run", URN + "x", untrusted=True), "pass"),
        (Gap("one input is cut", URN), "pass"),
    ],
)
def test_a_pass_over_inputs_that_may_differ_is_unknown(gap: Gap, verdict: str) -> None:
    """Only of the resource whose inputs are not to be trusted."""
    assert verdicts(passed(), gap) == [(verdict, URN)]


@pytest.mark.parametrize(
    ("outcome", "gap", "verdict"),
    [
        (lacking("no block refers to it", "add one"), Gap("3 unchanged resources are left out"), "unknown"),
        (lacking("no block refers to it", "add one"), Gap("one input is cut", URN), "fail"),
        (failed("acl", "acl is public", "drop it"), Gap("3 unchanged resources are left out"), "fail"),
    ],
)
def test_want_of_a_resource_is_unknown_where_the_plan_hides_some(outcome: Outcome, gap: Gap, verdict: str) -> None:
    """A wrong value stays a failure; what is not there may be among what the plan does not show."""
    assert verdicts(outcome, gap) == [(verdict, URN)]


def test_findings_come_worst_first() -> None:
    """The order of every report: error, fail, unknown, pass."""
    controls = [control(passed()), control(None), control(failed("a", "b", "c"))]
    assert [finding.verdict for finding in check(PLAN, controls)] == ["error", "fail", "pass"]
