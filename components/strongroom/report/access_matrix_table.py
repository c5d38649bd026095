"""The matrix as a table for the terminal."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from strongroom.access.graph import Cell, Matrix
from strongroom.access.graph.words import RIGHTS

from .access_matrix_grid import LEGEND, counts, grid, notes, sign
from .access_shown import shown

_STYLES: Final = {"yes": "bold", "only under condition": "cyan", "no": "dim", "cannot prove": "bold yellow"}


def matrix_table(found: Matrix) -> RenderableType:
    """A row per persona and whose things it is about, a column per right; then the conditions."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Who", overflow="fold")
    table.add_column("Whose", overflow="fold")
    for right in RIGHTS:
        table.add_column(right.replace(" ", "\n"), justify="center")
    for row in grid(found):
        table.add_row(shown(row.who), shown(row.what), *(_mark(cell) for cell in row.cells))
    told = [Text(shown(note), style="yellow" if "cannot prove" in note else "cyan") for note in notes(found)]
    return Group(table, Text(LEGEND, style="dim"), *told, Text(counts(found), style="bold"))


def _mark(cell: Cell | None) -> Text:
    return Text(sign(cell), style=_STYLES.get(cell.word, "") if cell else "")
