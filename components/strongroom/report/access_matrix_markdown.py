"""The matrix as Markdown."""

from __future__ import annotations

from strongroom.access.graph import Matrix
from strongroom.access.graph.words import RIGHTS

from .access_matrix_grid import LEGEND, counts, grid, notes, sign
from .access_shown import shown
from .markdown import code, prose, table


def matrix_markdown(found: Matrix, plan: str) -> str:
    """The grid, what the signs mean, and each condition."""
    rows = ((prose(shown(row.who)), prose(shown(row.what)), *(sign(cell) for cell in row.cells)) for row in grid(found))
    lines = [
        f"## Strongroom access: {code(shown(plan))}",
        "",
        *table(("Who", "Whose", *RIGHTS), rows),
        "",
        f"{prose(LEGEND)}.",
    ]
    told = notes(found)
    if told:
        lines += ["", *(f"- {prose(shown(note))}" for note in told)]
    return "\n".join([*lines, "", f"{counts(found)}."]) + "\n"
