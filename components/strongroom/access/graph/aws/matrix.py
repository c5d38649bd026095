"""The matrix of a plan on AWS."""

from __future__ import annotations

from itertools import product
from typing import TypeAlias

from strongroom.access.graph.answers import Grantee
from strongroom.access.graph.matrix import Matrix
from strongroom.access.graph.tabulate import Row, Table, ordered
from strongroom.access.graph.words import Right

from .candidates import candidates
from .decide import grantee
from .graph import Graph
from .identity import Identity
from .neutral import neutral
from .rights import Rights, persona, teams
from .target import Target

_Asked: TypeAlias = tuple[Target, tuple[str, ...]]


def matrix_of(graph: Graph) -> Matrix:
    """Each persona of the plan, and everyone else, against each right of each team."""
    rights = Rights(graph)

    def asked(right: Right, of: str) -> tuple[_Asked, ...]:
        return tuple((target, each.actions) for each in rights.questions(right, of) for target in each.targets)

    def outside(about: tuple[_Asked, ...]) -> product[tuple[Identity, _Asked]]:
        return product(_strangers(graph, about), about)

    def answer(caller: Identity, about: _Asked) -> Grantee:
        return grantee(caller, graph.decision(caller, *about))

    return Matrix(ordered(Table(teams(graph), _rows(graph), asked, outside, answer, neutral).cells()))


def _rows(graph: Graph) -> list[tuple[Row, tuple[Identity, ...]]]:
    """Identities by what they are for and whose they are."""
    found: dict[Row, list[Identity]] = {}
    for each in graph.identities:
        team, name = persona(each.resource) if each.resource else ("", each.name)
        found.setdefault((name, team), []).append(each)
    return [(row, tuple(callers)) for row, callers in sorted(found.items())]


def _strangers(graph: Graph, about: tuple[_Asked, ...]) -> tuple[Identity, ...]:
    """Whoever the policies on the asked resources name, or leave open, that is no identity of the plan."""
    own = {each.principal for each in graph.identities}
    found: dict[str, Identity] = {}
    for target, _ in about:
        for each in candidates(target, graph.documents):
            if each.principal not in own:
                found.setdefault(each.key, each)
    return tuple(found.values())
