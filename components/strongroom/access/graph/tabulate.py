"""The matrix from answers: the same words for every cloud that gives its questions and answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeAlias, TypeVar

from .answers import Grantee, Verdict
from .matrix import Cell
from .words import RIGHTS, SHARED, Right, Word

Asked = TypeVar("Asked")
_STRONGEST: Final[dict[Verdict, int]] = {"yes": 0, "unknown": 1, "latent": 2, "no": 3}
_OUTSIDE: Final = "everyone else"
Row: TypeAlias = tuple[str, str]  # what an identity is for, and its team


@dataclass(frozen=True, slots=True)
class Table(Generic[Asked]):
    """What a cloud brings: its teams, rows of callers, the questions behind a right and the answer to one.

    `outside` lists the callers that are no identity of the plan, by question; `neutral` says conditions in words of no
    cloud.
    """

    teams: tuple[str, ...]
    rows: Sequence[tuple[Row, tuple[str, ...]]]
    questions: Callable[[Right, str], tuple[Asked, ...]]
    outside: Callable[[Asked], tuple[str, ...]]
    answer: Callable[[str, Asked], Grantee]
    neutral: Callable[[tuple[str, ...]], tuple[str, ...]]

    def cells(self) -> Iterator[Cell]:
        """Each row, and everyone else, against each right of each team."""
        for right in RIGHTS:
            for of in ("",) if right in SHARED else self.teams or ("",):
                asked = self.questions(right, of)
                for (name, team), callers in self.rows:
                    yield self._cell(name, team, right, of, [(who, each) for who in callers for each in asked])
                strangers = [(who, each) for each in asked for who in self.outside(each)]
                yield self._cell(_OUTSIDE, "", right, of, strangers, nothing=not asked)

    def _cell(
        self,
        name: str,
        team: str,
        right: Right,
        of: str,
        pairs: Sequence[tuple[str, Asked]],
        *,
        nothing: bool | None = None,
    ) -> Cell:
        if nothing if nothing is not None else not pairs:
            return Cell(name, team, right, of, "nothing there")
        found = [self.answer(who, each) for who, each in pairs]
        best: Verdict = min((each.verdict for each in found), key=_STRONGEST.__getitem__, default="no")
        of_best = [each for each in found if each.verdict == best]
        if best in ("no", "latent"):
            return Cell(name, team, right, of, "no")
        # What asks for least is what somebody can do.
        least = min(of_best, key=lambda each: len(self.neutral(each.conditions)))
        conditions = self.neutral(least.conditions) if best == "yes" else ()
        return Cell(
            name,
            team,
            right,
            of,
            _word(best, conditions),
            conditions,
            tuple(dict.fromkeys(each.principal for each in of_best)),
            least.cause,
            least.witness,
            least.reason,
        )


def _word(verdict: Verdict, conditions: tuple[str, ...]) -> Word:
    if verdict == "unknown":
        return "cannot prove"
    return "only under condition" if conditions else "yes"


def ordered(cells: Iterator[Cell]) -> tuple[Cell, ...]:
    """The cells by team, persona and right."""
    return tuple(sorted(cells, key=lambda each: (each.team, each.persona, RIGHTS.index(each.right), each.of)))
