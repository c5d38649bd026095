"""The matrix as a table for the terminal: what each persona may, and who may nothing."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from strongroom.access.graph import Cell, Matrix

from .access_matrix_grid import counts, grid, notes
from .access_shown import shown

# A grid of all rights is wider than a terminal, and most of its cells say no.
_COLUMNS: Final = {"May": "yes", "Only under a condition": "only under condition", "Cannot prove": "cannot prove"}
_STYLES: Final = {"yes": "bold", "only under condition": "cyan", "cannot prove": "bold yellow"}


def matrix_table(found: Matrix) -> RenderableType:
    """A row per persona that may something; then the conditions, and those who may nothing."""
    cells: dict[str, list[Cell]] = {}
    for row in grid(found):
        cells.setdefault(row.who, []).extend(cell for cell in row.cells if cell)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Who", overflow="fold")
    for title, word in _COLUMNS.items():
        table.add_column(title, style=_STYLES[word], overflow="fold")
    idle = []
    for who, each in cells.items():
        columns = [_rights(each, word) for word in _COLUMNS.values()]
        if any(columns):
            table.add_row(shown(who), *columns)
        else:
            idle.append(who)
    told = [Text(shown(note), style="yellow" if "cannot prove" in note else "cyan") for note in notes(found)]
    nothing = [Text(shown(f"Nothing: {', '.join(idle)}"), style="dim")] if idle else []
    return Group(table, *told, *nothing, Text(counts(found), style="bold"))


def _rights(cells: list[Cell], word: str) -> str:
    """The rights of one word, each with the teams that it is about."""
    teams: dict[str, list[str]] = {}
    for cell in cells:
        if cell.word == word:
            teams.setdefault(cell.right, []).extend([cell.of] if cell.of else [])
    return "\n".join(shown(f"{right} of {', '.join(of)}" if of else right) for right, of in teams.items())
