"""Remarks on policies as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from strongroom.access.lint.plan_documents import Linted
from strongroom.plan.visible import visible

from .lint_rows import lint_rows, offers, summary, unread

_STYLES: Final = {"high": "bold red", "medium": "yellow", "low": "cyan"}


def lint_table(found: Sequence[Linted]) -> RenderableType:
    """A row per remark; then what could not be read, the count, and the smaller documents."""
    parts: list[RenderableType] = []
    rows = lint_rows(found)
    if rows:
        table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, pad_edge=False)
        table.add_column("Severity", width=8, no_wrap=True)
        table.add_column("Where", ratio=2, overflow="fold")
        table.add_column("Remark", ratio=4, overflow="fold")
        for row in rows:
            told = Text.assemble(visible(row.message), "\n", (f"{visible(row.fix)} [{row.rule}]", "dim"))
            table.add_row(Text(row.severity, style=_STYLES[row.severity]), Text(visible(row.where)), told)
        parts.append(table)
    parts += [Text(visible(sentence), style="yellow") for sentence in unread(found)]
    parts.append(Text(summary(found), style="bold"))
    for where, document in offers(found):
        shown = "\n".join(visible(line) for line in document.split("\n"))
        parts += [Text(f"\n{visible(where)} means the same as:"), Text(shown, style="dim")]
    return Group(*parts)
