"""The controls as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from strongroom.controls.control import Case, Control, PlanCase
from strongroom.plan.model import Plan

from .shown_value import shown_inputs

SCHEMA: Final = "strongroom.controls/1"


def catalogue_json(controls: Sequence[Control]) -> str:
    """All controls, without their examples."""
    return _document({"schema": SCHEMA, "controls": [_control(control) for control in controls]})


def control_json(control: Control) -> str:
    """One control in full, with its examples."""
    cases = [_case(case) for case in control.cases]
    return _document({"schema": SCHEMA, "controls": [{**_control(control), "cases": cases}]})


def _control(control: Control) -> dict[str, object]:
    return {
        "id": control.id,
        "concept": control.concept,
        "severity": control.severity,
        "title": control.title,
        "why": control.why,
        "requirements": list(control.requirements),
        "threats": list(control.threats),
        "sources": {source: list(ids) for source, ids in control.sources.items()},
        "types": list(control.types),
    }


def _case(case: Case | PlanCase) -> dict[str, object]:
    examples = {"passes": case.passes, "fails": case.fails, "unknown": case.unknown}
    return {
        "types": list(case.types),
        **{
            word: [[_resource(plan, index) for index in range(len(plan.resources))] for plan in plans]
            for word, plans in examples.items()
        },
    }


def _resource(plan: Plan, index: int) -> dict[str, object]:
    resource = plan.resources[index]
    return {
        "type": resource.type,
        "name": resource.name,
        "protect": resource.options.protect,
        "inputs": shown_inputs(resource.inputs),
    }


def _document(content: Mapping[str, object]) -> str:
    return json.dumps(content, indent=2) + "\n"
