"""The matrix of a plan on Google Cloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.matrix import Matrix
from strongroom.access.graph.ownership import persona, teams
from strongroom.access.graph.tabulate import Row, Table, in_neutral_words, ordered

from .ask import Asked
from .graph import Graph
from .rights import Rights

_PUBLIC: Final = ("allUsers", "allAuthenticatedUsers")
_WORDS: Final = (
    ("request.time", "for a bounded time"),
    ("resource.matchTag", "on what is marked as the team's own"),
    ("origin.ip", "from listed addresses"),
    ("request.auth.access_levels", "from listed addresses"),
    ("resource.name", ""),  # the question is about names already
    ("resource.type", ""),
    ("resource.service", ""),
)


def matrix_of(graph: Graph) -> Matrix:
    """Each persona of the plan, whoever its policies name, and everyone else, against each right of each team."""

    def outside(asked: tuple[Asked, ...]) -> Iterator[tuple[str, Asked]]:
        return ((who, each) for each in asked for who in graph.callers((each,)) if who in _PUBLIC)

    table = Table(teams(graph.plan, "gcp"), _rows(graph), Rights(graph).questions, outside, graph.answered, neutral)
    return Matrix(ordered(table.cells()))


def neutral(conditions: tuple[str, ...]) -> tuple[str, ...]:
    """Conditions in words of no cloud."""
    return in_neutral_words(conditions, _WORDS)


def _rows(graph: Graph) -> list[tuple[Row, tuple[str, ...]]]:
    """The service accounts by what they are for and whose they are, then everybody else who is named."""
    found: dict[Row, list[str]] = {}
    for caller, account in graph.accounts.items():
        found.setdefault(persona(account), []).append(caller)
    for binding in graph.state.bindings:
        for member in binding.members:
            if member.text not in graph.accounts and member.text not in _PUBLIC and member.kind != "deleted":
                found.setdefault((member.text, ""), [member.text])
    return [(row, tuple(callers)) for row, callers in sorted(found.items())]
