"""Findings as JSON: the shape `strongroom.findings/1`, to which fields may be added and in which none is renamed."""

from __future__ import annotations

import json
from typing import Final

from strongroom.controls.finding import Finding
from strongroom.plan.model import STACK_TYPE, Gap, Plan

from .judgement import Judgement
from .outline import not_provisioned

SCHEMA: Final = "strongroom.findings/1"


def findings_json(judgement: Judgement) -> str:
    """The document, ASCII only: every other character is written as an escape."""
    summary = judgement.summary
    document = {
        "schema": SCHEMA,
        "findings": [_finding(finding) for finding in judgement.findings],
        "summary": {
            "resources": summary.resources,
            "controls": summary.controls,
            "pass": summary["pass"],
            "fail": summary["fail"],
            "unknown": summary["unknown"],
            "waived": summary["waived"],
            "error": summary["error"],
        },
        "plans": [_plan(plan) for plan in judgement.plans],
        "notices": list(judgement.notices),
    }
    return json.dumps(document, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, object]:
    location = finding.location
    return {
        "control": finding.control,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "plan": finding.plan,
        "urn": finding.urn,
        "type": finding.type,
        "property": finding.property,
        "message": finding.message,
        "fix": finding.fix,
        "location": {"file": location.file, "line": location.line} if location else None,
    }


def _plan(plan: Plan) -> dict[str, object]:
    return {
        "plan": plan.source or plan.stack,
        "project": plan.project,
        "stack": plan.stack,
        "resources": sum(resource.type != STACK_TYPE for resource in plan.resources),
        "gaps": [_gap(gap) for gap in plan.gaps],
        "not_provisioned": list(not_provisioned(plan)),
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {"urn": gap.urn or None, "reason": gap.reason}
