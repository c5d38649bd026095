"""The matrix of a plan on AWS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.answers import Verdict
from strongroom.access.graph.matrix import Cell, Matrix
from strongroom.access.graph.words import RIGHTS, SHARED, Right, Word

from .candidates import candidates
from .decide import Decision
from .graph import Graph
from .identity import Identity
from .neutral import neutral
from .rights import Question, Rights, persona, teams

_STRONGEST: Final[dict[Verdict, int]] = {"yes": 0, "unknown": 1, "latent": 2, "no": 3}
_OUTSIDE: Final = "everyone else"


def matrix_of(graph: Graph) -> Matrix:
    """Each persona of the plan, and everyone else, against each right of each team."""
    rights = Rights(graph)
    rows = _rows(graph)
    cells: list[Cell] = []
    for right in RIGHTS:
        for of in ("",) if right in SHARED else teams(graph) or ("",):
            questions = rights.questions(right, of)
            cells += [_cell(graph, row, callers, right, of, questions) for row, callers in rows]
            cells.append(_cell(graph, (_OUTSIDE, ""), _strangers(graph, questions), right, of, questions))
    return Matrix(tuple(sorted(cells, key=lambda each: (each.team, each.persona, RIGHTS.index(each.right), each.of))))


def _rows(graph: Graph) -> list[tuple[tuple[str, str], tuple[Identity, ...]]]:
    """Identities by what they are for and whose they are."""
    found: dict[tuple[str, str], list[Identity]] = {}
    for each in graph.identities:
        team, name = persona(each.resource) if each.resource else ("", each.name)
        found.setdefault((name, team), []).append(each)
    return [(row, tuple(callers)) for row, callers in sorted(found.items())]


def _strangers(graph: Graph, questions: tuple[Question, ...]) -> tuple[Identity, ...]:
    """Whoever the policies on the asked resources name, or leave open, that is no identity of the plan."""
    own = {each.principal for each in graph.identities}
    found: dict[str, Identity] = {}
    for question in questions:
        for target in question.targets:
            for each in candidates(target, graph.documents):
                if each.principal not in own:
                    found.setdefault(each.key, each)
    return tuple(found.values())


def _cell(
    graph: Graph,
    row: tuple[str, str],
    callers: tuple[Identity, ...],
    right: Right,
    of: str,
    questions: tuple[Question, ...],
) -> Cell:
    name, team = row
    if not questions:
        return Cell(name, team, right, of, "nothing there")
    decided = [(caller, each) for caller in callers for each in _decisions(graph, caller, questions)]
    verdicts: list[Verdict] = [each.verdict for _, each in decided]
    best: Verdict = min(verdicts, key=_STRONGEST.__getitem__, default="no")
    of_best = [(caller, each) for caller, each in decided if each.verdict == best]
    if best in ("no", "latent") or not of_best:
        return Cell(name, team, right, of, "no")
    # What asks for least is what somebody can do.
    _, decision = min(of_best, key=lambda each: len(neutral(each[1].answer.conditions)))
    conditions = neutral(decision.answer.conditions) if best == "yes" else ()
    return Cell(
        name,
        team,
        right,
        of,
        _word(best, conditions),
        conditions,
        tuple(dict.fromkeys(each.name for each, _ in of_best)),
        decision.answer.statements,
        decision.answer.witness,
        decision.answer.reason,
    )


def _decisions(graph: Graph, caller: Identity, questions: tuple[Question, ...]) -> Iterator[Decision]:
    for question in questions:
        for target in question.targets:
            yield graph.decision(caller, target, question.actions)


def _word(verdict: Verdict, conditions: tuple[str, ...]) -> Word:
    if verdict == "unknown":
        return "cannot prove"
    return "only under condition" if conditions else "yes"
