"""The matrix as a grid: a row per persona and what it is about, a column per right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from strongroom.access.graph import Cell, Matrix
from strongroom.access.graph.words import RIGHTS

SIGNS: Final = {
    "yes": "yes",
    "only under condition": "if",
    "no": "-",
    "cannot prove": "?",
    "nothing there": "",
}
LEGEND: Final = (
    "yes: may; if: only under a condition; -: may not; ?: cannot be proven; empty: there is nothing of the kind"
)


@dataclass(frozen=True, slots=True)
class GridRow:
    """One persona's rights over one team's things; `cells` are in the order of the rights."""

    persona: str
    team: str
    of: str
    cells: tuple[Cell | None, ...]

    @property
    def who(self) -> str:
        """The persona with its team."""
        return f"{self.persona} of {self.team}" if self.team else self.persona

    @property
    def what(self) -> str:
        """Whose things the row is about."""
        return self.of or "the environment"


def grid(found: Matrix) -> list[GridRow]:
    """The rows in the order of the matrix's cells; a right that the row is not about has no cell."""
    by_row: dict[tuple[str, str, str], dict[str, Cell]] = {}
    for cell in found.cells:
        by_row.setdefault((cell.team, cell.persona, cell.of), {})[cell.right] = cell
    return [
        GridRow(persona, team, of, tuple(cells.get(right) for right in RIGHTS))
        for (team, persona, of), cells in sorted(by_row.items())
    ]


def sign(cell: Cell | None) -> str:
    """What stands in the grid."""
    return SIGNS[cell.word] if cell else ""


def notes(found: Matrix) -> list[str]:
    """Each condition and each cell that is not proven, in a sentence."""
    told = []
    for cell in found.cells:
        who = f"{cell.persona} of {cell.team}" if cell.team else cell.persona
        what = f"{who}: {cell.right} of {cell.of}" if cell.of else f"{who}: {cell.right}"
        if cell.word == "only under condition":
            told.append(f"{what}: if {' and '.join(cell.conditions)}")
        elif cell.word == "cannot prove":
            told.append(f"{what}: cannot prove: {cell.reason}")
    return told


def counts(found: Matrix) -> str:
    """How many cells there are of each word."""
    words = [cell.word for cell in found.cells]
    return ", ".join(f"{words.count(word)} {word}" for word in SIGNS if word in words) or "no persona"
