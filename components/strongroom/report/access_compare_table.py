"""A comparison as a table for the terminal."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from strongroom.access.comparison import Comparison

from .access_rows import Row, open_reasons, request_words, rows, verdict_words
from .access_shown import shown

_STYLES: Final = {"gained": "bold red", "loosened": "bold red", "lost": "cyan", "tightened": "green"}
_VERDICTS: Final = {"PASS": "bold green", "FAIL": "bold red", "CANNOT_PROVE": "bold yellow"}


def compare_table(found: Comparison) -> RenderableType:
    """A row per class of change with a request that shows it; then what is open, what is latent, and the verdict."""
    parts: list[RenderableType] = []
    told = rows(found)
    if told:
        table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, pad_edge=False)
        table.add_column("Change", width=13, no_wrap=True)
        table.add_column("Requests", ratio=3, overflow="fold")
        table.add_column("For example", ratio=3, overflow="fold")
        for row in told:
            table.add_row(_change(row), _requests(row), _example(row))
        parts.append(table)
    parts += [Text(f"cannot prove: {shown(reason)}", style="yellow") for reason in open_reasons(found)]
    parts += [Text(f"latent: {shown(grant)}", style="dim") for grant in found.latent]
    parts.append(Text(verdict_words(found), style=_VERDICTS[found.no_new_access]))
    return Group(*parts)


def _change(row: Row) -> Text:
    return Text.assemble((row.change, _STYLES[row.change]), "\n", (row.kind, "dim"))


def _requests(row: Row) -> Text:
    told = Text("\n".join(shown(action) for action in row.actions), style="bold")
    for word, names in (("on", row.resources), ("by", row.who), ("if", row.conditions)):
        for name in names:
            told.append(f"\n{word} {shown(name)}", style="not bold")
    return told


def _example(row: Row) -> Text:
    told = Text(shown(request_words(row.witness)))
    for cause in row.causes:
        told.append(f"\nby {shown(cause)}", style="dim")
    return told
