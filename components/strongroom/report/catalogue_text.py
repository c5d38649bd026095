"""The controls in a list, and one control in full, as plain lines."""

from __future__ import annotations

import json
from collections.abc import Sequence

from strongroom.controls.control import Case, Control, PlanCase
from strongroom.plan.model import Plan

from .shown_value import shown_inputs


def catalogue_text(controls: Sequence[Control]) -> str:
    """A line per control: id, severity, title."""
    longest = max((len(control.id) for control in controls), default=0)
    lines = [f"{control.id:<{longest}}  {control.severity:<8}  {control.title}" for control in controls]
    return "\n".join([*lines, f"{len(controls)} controls"]) + "\n"


def control_text(control: Control) -> str:
    """The claim, the reason, what it judges, where it is published, and its own examples."""
    lines = [control.title, f"{control.id}, {control.severity}", "", control.why, ""]
    lines += [f"judges: {', '.join(control.types) or 'the plan as a whole'}"]
    if control.requirements:
        lines.append(f"requirements: {', '.join(control.requirements)}")
    if control.threats:
        lines.append(f"threats: {', '.join(control.threats)}")
    lines += [f"{source}: {', '.join(ids)}" for source, ids in control.sources.items()]
    for case in control.cases:
        lines += ["", *_case(case)]
    return "\n".join(lines) + "\n"


def _case(case: Case | PlanCase) -> list[str]:
    lines = [f"{', '.join(case.types) or 'the plan as a whole'}"]
    for word, plans in (("passes", case.passes), ("fails", case.fails), ("unknown", case.unknown)):
        lines += [f"  {word}:  {example_line(plan)}" for plan in plans]
    return lines


def example_line(plan: Plan) -> str:
    """The resources of an example with their inputs, on one line."""
    parts = []
    for resource in plan.resources:
        options = [name for name in ("protect", "retain_on_delete") if getattr(resource.options, name)]
        marks = f" ({', '.join(options)})" if options else ""
        parts.append(f"{resource.type}{marks} {json.dumps(shown_inputs(resource.inputs), ensure_ascii=True)}")
    return "; ".join(parts) or "an empty plan"
