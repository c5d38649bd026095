"""Remarks on policies as Markdown, for a comment on a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.access.lint.plan_documents import Linted
from strongroom.plan.visible import visible

from .lint_rows import lint_rows, offers, summary, unread
from .markdown import code, prose, table


def lint_markdown(found: Sequence[Linted]) -> str:
    """The count, a table with a row per remark, what could not be read, and the smaller documents."""
    lines = [f"## Strongroom access lint: {prose(summary(found))}"]
    rows = lint_rows(found)
    if rows:
        head = ("Where", "Severity", "Remark", "What to do", "Rule")
        cells = ((code(r.where), r.severity, prose(r.message), prose(r.fix), code(r.rule)) for r in rows)
        lines += ["", *table(head, cells)]
    lines += [line for sentence in unread(found) for line in ("", f"- {prose(sentence)}")]
    for where, document in offers(found):
        # Indented code, since no fence is safe from what a document may hold.
        lines += [
            "",
            f"{code(where)} means the same as",
            "",
            *(f"    {visible(line)}" for line in document.split("\n")),
        ]
    return "\n".join(lines) + "\n"
