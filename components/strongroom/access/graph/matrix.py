"""Each persona and team against each right, in words of no cloud."""

from __future__ import annotations

from dataclasses import dataclass

from strongroom.access.comparison import Cause
from strongroom.access.request import Request

from .words import Right, Word


@dataclass(frozen=True, slots=True)
class Cell:
    """Whether one persona has one right over what is a team's.

    `team` is the persona's own, `of` the one whose data, models, jobs or endpoints are meant; each is empty where a
    thing belongs to the environment. `conditions` are in neutral words; `principals` are the identities that the answer
    speaks of, `cause` the statements that grant it.
    """

    persona: str
    team: str
    right: Right
    of: str
    word: Word
    conditions: tuple[str, ...] = ()
    principals: tuple[str, ...] = ()
    cause: tuple[Cause, ...] = ()
    witness: Request | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every cell, sorted by team, persona and right."""

    cells: tuple[Cell, ...]

    @property
    def undecided(self) -> tuple[Cell, ...]:
        """The cells that are not proven."""
        return tuple(each for each in self.cells if each.word == "cannot prove")

    def word(self, persona: str, team: str, right: Right, of: str = "") -> Word | None:
        """What one cell says; None where there is no such persona."""
        for each in self.cells:
            if (each.persona, each.team, each.right, each.of) == (persona, team, right, of):
                return each.word
        return None
