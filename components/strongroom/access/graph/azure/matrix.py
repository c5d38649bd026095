"""The matrix of a plan on Azure."""

from __future__ import annotations

from typing import Final

from strongroom.access.graph.matrix import Matrix
from strongroom.access.graph.ownership import persona, teams
from strongroom.access.graph.tabulate import Row, Table, in_neutral_words, ordered

from .graph import Asked, Graph
from .rights import Rights

_WORDS: Final = (
    ("@environment[isprivatelink]", "by the private network"),
    ("@environment[microsoft.network/privateendpoints]", "by the private network"),
    ("@environment[microsoft.network/virtualnetworks/subnets]", "by the private network"),
    ("@environment[utcnow]", "for a bounded time"),
    ("@principal[", "on what is marked as the team's own"),
    ("tags:", "on what is marked as the team's own"),
    ("containers/blobs:path", ""),  # the question is about names already
    ("containers:name", ""),
)


def matrix_of(graph: Graph) -> Matrix:
    """Each persona of the plan, whoever its assignments name, and everyone else, against each right of each team."""

    def outside(_: tuple[Asked, ...]) -> tuple[tuple[str, Asked], ...]:
        """Nobody: who is not assigned a role, or in a group that is, has no access on Azure."""
        return ()

    table = Table(
        teams(graph.plan, "azure-native"), _rows(graph), Rights(graph).questions, outside, graph.answered, neutral
    )
    return Matrix(ordered(table.cells()))


def neutral(conditions: tuple[str, ...]) -> tuple[str, ...]:
    """Conditions in words of no cloud."""
    return in_neutral_words(conditions, _WORDS, fold=True)


def _rows(graph: Graph) -> list[tuple[Row, tuple[str, ...]]]:
    """The identities by what they are for and whose they are, then everybody else who is named."""
    found: dict[Row, list[str]] = {}
    for caller in graph.callers():
        identity = graph.identities.get(caller)
        found.setdefault(persona(identity) if identity else (caller, ""), []).append(caller)
    return [(row, tuple(callers)) for row, callers in sorted(found.items())]
