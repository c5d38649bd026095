"""Runs controls over a plan: each is called only for its types, and one that crashes is its own finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from strongroom.controls.control import Case, Control, PlanCase
from strongroom.controls.finding import Finding, sort_key
from strongroom.controls.outcome import Outcome
from strongroom.plan.model import STACK_TYPE, Plan, Resource


def check(plan: Plan, controls: Iterable[Control]) -> list[Finding]:
    """Every verdict of `controls` over `plan`, passes too, in report order; what does not apply is left out."""
    findings = [finding for control in controls for case in control.cases for finding in _run(plan, control, case)]
    return sorted(findings, key=sort_key)


def _run(plan: Plan, control: Control, case: Case | PlanCase) -> Iterator[Finding]:
    if isinstance(case, Case):
        for resource in plan.of(*case.types):
            try:
                outcome = _trusted(plan, resource, case.judge(resource, plan))
            except Exception as error:  # noqa: BLE001  a control that crashes must not end the run
                yield _crash(plan, control, resource, error)
            else:
                yield from _finding(plan, control, resource, outcome)
    elif not case.types or plan.of(*case.types):
        try:
            for subject, outcome in list(case.judge(plan)):
                yield from _finding(plan, control, subject, _shown(plan, outcome))
        except Exception as error:  # noqa: BLE001
            yield _crash(plan, control, None, error)


def _trusted(plan: Plan, resource: Resource, outcome: Outcome) -> Outcome:
    """A pass over inputs that may differ from those shown is unknown."""
    if outcome.verdict != "pass":
        return _shown(plan, outcome)
    for gap in plan.gaps:
        if gap.untrusted and gap.urn == resource.urn:
            message = f"the plan may not show its real inputs: {gap.reason}"
            return Outcome("unknown", None, message, "close the gap first")
    return outcome


def _shown(plan: Plan, outcome: Outcome) -> Outcome:
    """Want of a resource is unknown where the plan as a whole has a gap that may hide one."""
    hidden = next((gap for gap in plan.gaps if not gap.urn), None)
    if outcome.verdict != "fail" or not outcome.absence or hidden is None:
        return outcome
    message = f"{outcome.message}; the plan may hide one: {hidden.reason}"
    return Outcome("unknown", outcome.property, message, outcome.fix)


def _finding(plan: Plan, control: Control, resource: Resource | None, outcome: Outcome) -> Iterator[Finding]:
    if outcome.verdict == "not_applicable":
        return
    yield Finding(
        control=control.id,
        verdict=outcome.verdict,
        severity=control.severity,
        plan=plan.source or plan.stack,
        urn=resource.urn if resource else None,
        type=resource.type if resource else STACK_TYPE,
        property=outcome.property,
        message=outcome.message,
        fix=outcome.fix,
        location=resource.location if resource else None,
    )


def _crash(plan: Plan, control: Control, resource: Resource | None, error: Exception) -> Finding:
    # The error's own text may quote an input, so only its kind is told.
    return Finding(
        control=control.id,
        verdict="error",
        severity=control.severity,
        plan=plan.source or plan.stack,
        urn=resource.urn if resource else None,
        type=resource.type if resource else STACK_TYPE,
        property=None,
        message=f"the control itself failed with {type(error).__name__}",
        fix="report it with the resource's inputs; until it is mended, judge this resource by hand",
        location=resource.location if resource else None,
    )
