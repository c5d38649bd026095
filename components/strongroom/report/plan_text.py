"""A plan as plain lines, for pipes and files."""

from __future__ import annotations

from strongroom.plan.model import Plan
from strongroom.plan.visible import visible

from .limits import (
    OFFLINE,
    charged_sentences,
    gap_sentences,
    next_step,
    not_provisioned_sentences,
    remark_sentences,
)
from .outline import Line, counts, outline


def plan_text(plan: Plan, *, offline: bool) -> str:
    """A line per resource, indented under its parent; `offline` iff the plan was recorded and not exported."""
    head = visible(f"{plan.stack} ({plan.project}): {counts(plan)}")
    tree = [_line(line) for line in outline(plan)]
    return "\n".join([head, "", *tree, "", *footer(plan, offline=offline)]).rstrip() + "\n"


def footer(plan: Plan, *, offline: bool) -> list[str]:
    """What stands under the resources: what is missing, and the next step."""
    found = [f"not shown: {sentence}" for sentence in gap_sentences(plan)]
    found += not_provisioned_sentences(plan) + remark_sentences(plan) + charged_sentences(plan)
    if offline:
        found += [OFFLINE, next_step(plan)]
    return [visible(sentence) for sentence in found]


def _line(line: Line) -> str:
    remarks = f"  [{'; '.join(line.remarks)}]" if line.remarks else ""
    return "  " * line.depth + visible(f"{line.resource.name}  {line.resource.type}{remarks}")
