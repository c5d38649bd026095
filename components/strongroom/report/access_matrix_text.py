"""The matrix as plain lines, for pipes and files: one cell each."""

from __future__ import annotations

from strongroom.access.graph import Cell, Matrix

from .access_matrix_grid import counts
from .access_shown import name, shown


def matrix_text(found: Matrix) -> str:
    """`<persona of team>: <right>: <word>` with conditions and statements, a line per cell; then the counts."""
    lines = [*(_line(cell) for cell in found.cells), counts(found)]
    return "".join(f"{shown(line)}\n" for line in lines)


def _line(cell: Cell) -> str:
    who = f"{cell.persona} of {cell.team}" if cell.team else cell.persona
    told = f"{who}: {cell.right}{f' of {cell.of}' if cell.of else ''}: {cell.word}"
    if cell.conditions:
        told += f": {' and '.join(cell.conditions)}"
    if cell.reason:
        told += f"; {cell.reason}"
    causes = [" of ".join(part for part in (cause.statement, name(cause.urn)) if part) for cause in cell.cause]
    return f"{told} [{'; '.join(causes)}]" if causes else told
