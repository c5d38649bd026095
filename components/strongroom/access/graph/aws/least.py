"""The fewest statements of a plan that give one access."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from strongroom.access.aws.document import Document, Statement
from strongroom.access.comparison import Cause

from .decide import Decision
from .graph import Graph
from .identity import Identity
from .target import Target


def least(graph: Graph, principal: str, action: str, resource: str) -> tuple[Cause, ...]:
    """A set of Allow statements that gives the access and from which none can be left out, by urn and name."""
    targets = graph.find(action, resource)
    caller = graph.caller(principal, targets)
    for target in targets:
        if graph.decision(caller, target, (action,)).verdict == "yes":
            return _least(graph, caller, target, (action,))
    return ()


def _least(graph: Graph, caller: Identity, target: Target, actions: tuple[str, ...]) -> tuple[Cause, ...]:
    kept = list(_allows(caller, target))
    for one in list(kept):
        fewer = [each for each in kept if each != one]
        if _given(graph, caller, target, actions, fewer).verdict == "yes":
            kept = fewer
    return tuple(Cause(urn, statement.name) for urn, statement in kept)


def _allows(caller: Identity, target: Target) -> Iterator[tuple[str, Statement]]:
    for document in (*caller.documents, *(target.documents or ())):
        for statement in document.statements:
            if statement.clause.effect == "Allow":
                yield document.urn, statement


def _given(
    graph: Graph, caller: Identity, target: Target, actions: tuple[str, ...], kept: list[tuple[str, Statement]]
) -> Decision:
    """The decision with all denials and these Allows alone."""
    own = replace(caller, documents=_cut(caller.documents, kept))
    standing = None if target.documents is None else _cut(target.documents, kept)
    return graph.decider.decide(own, replace(target, documents=standing), actions)


def _cut(documents: Iterable[Document], kept: list[tuple[str, Statement]]) -> tuple[Document, ...]:
    return tuple(
        replace(
            document,
            statements=tuple(
                each for each in document.statements if each.clause.effect == "Deny" or (document.urn, each) in kept
            ),
        )
        for document in documents
    )
