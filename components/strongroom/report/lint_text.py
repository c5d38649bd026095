"""Remarks on policies as plain lines, for pipes and files."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.access.lint.plan_documents import Linted
from strongroom.plan.visible import visible

from .lint_rows import lint_rows, offers, summary, unread


def lint_text(found: Sequence[Linted]) -> str:
    """A line per remark, then what could not be read, the count, and the smaller documents."""
    lines = [f"{row.where}: {row.severity}: {row.message}; {row.fix} [{row.rule}]" for row in lint_rows(found)]
    lines += [*unread(found), summary(found)]
    text = "".join(f"{visible(line)}\n" for line in lines)
    for where, document in offers(found):
        shown = "\n".join(visible(line) for line in document.split("\n"))
        text += f"\n{visible(where)} means the same as:\n{shown}\n"
    return text
