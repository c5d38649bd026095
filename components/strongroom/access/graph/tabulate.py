"""The matrix from answers: the same words for every cloud that gives its questions and answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeAlias, TypeVar

from .answers import Grantee, Verdict
from .matrix import Cell
from .words import RIGHTS, SHARED, Right, Word

Caller = TypeVar("Caller")
Asked = TypeVar("Asked")
_STRONGEST: Final[dict[Verdict, int]] = {"yes": 0, "unknown": 1, "latent": 2, "no": 3}
_OUTSIDE: Final = "everyone else"
Row: TypeAlias = tuple[str, str]  # what an identity is for, and its team


@dataclass(frozen=True, slots=True)
class Table(Generic[Caller, Asked]):
    """What a cloud brings: its teams, rows of callers, the questions behind a right and the answer to one.

    `outside` pairs the callers that are no identity of the plan with what each is asked about; `neutral` says
    conditions in words of no cloud.
    """

    teams: tuple[str, ...]
    rows: Sequence[tuple[Row, tuple[Caller, ...]]]
    questions: Callable[[Right, str], tuple[Asked, ...]]
    outside: Callable[[tuple[Asked, ...]], Iterable[tuple[Caller, Asked]]]
    answer: Callable[[Caller, Asked], Grantee]
    neutral: Callable[[tuple[str, ...]], tuple[str, ...]]

    def cells(self) -> Iterator[Cell]:
        """Each row, and everyone else, against each right of each team."""
        for right in RIGHTS:
            for of in ("",) if right in SHARED else self.teams or ("",):
                asked = self.questions(right, of)
                for row, callers in self.rows:
                    yield self._cell(
                        row, right, of, [(who, each) for who in callers for each in asked] if asked else None
                    )
                yield self._cell((_OUTSIDE, ""), right, of, [*self.outside(asked)] if asked else None)

    def _cell(self, row: Row, right: Right, of: str, pairs: Sequence[tuple[Caller, Asked]] | None) -> Cell:
        """One row against one right; `pairs` is None where the plan has nothing that the right is on."""
        name, team = row
        if pairs is None:
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


def in_neutral_words(
    conditions: tuple[str, ...], words: Sequence[tuple[str, str]], *, fold: bool = False
) -> tuple[str, ...]:
    """Conditions in words of no cloud, by the parts that each word stands for; one without a word stays as it is.

    A part with an empty word says nothing of its own; `fold` where case does not count in the cloud's conditions.
    """
    found: set[str] = set()
    for condition in conditions:
        spelled = condition.casefold() if fold else condition
        said = [word for part, word in words if part in spelled]
        found |= set(said) if said else {condition}
    return tuple(sorted(found - {""}))
