"""A plan as Markdown, for a pull request or a wiki."""

from __future__ import annotations

from strongroom.plan.model import Plan

from .limits import (
    OFFLINE,
    charged_sentences,
    gap_sentences,
    next_step,
    not_provisioned_sentences,
    remark_sentences,
)
from .markdown import code, prose
from .outline import Line, counts, outline


def plan_markdown(plan: Plan, *, offline: bool) -> str:
    """A nested list of the resources; `offline` iff the plan was recorded and not exported."""
    lines = [f"## Plan of {code(plan.stack)}", "", f"Project {code(plan.project)}: {counts(plan)}.", ""]
    lines += [_item(line) for line in outline(plan)]
    sentences = [f"**not shown:** {prose(sentence)}" for sentence in gap_sentences(plan)]
    told = not_provisioned_sentences(plan) + remark_sentences(plan) + charged_sentences(plan)
    sentences += [prose(sentence) for sentence in told]
    if offline:
        sentences += [prose(OFFLINE), prose(next_step(plan))]
    return "\n".join([*lines, "", *(f"- {sentence}" for sentence in sentences)]).rstrip() + "\n"


def _item(line: Line) -> str:
    remarks = f" ({prose('; '.join(line.remarks))})" if line.remarks else ""
    return f"{'  ' * line.depth}- {code(line.resource.name)} {code(line.resource.type)}{remarks}"
