"""One question about one caller: every layer composed, for the actions and resources that are asked about alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from strongroom.access.aws import account as layer
from strongroom.access.aws import words
from strongroom.access.aws.account import Account, Layered, Tagged, account
from strongroom.access.aws.answer import Answer, Layers
from strongroom.access.aws.compose import (
    ENDPOINT_CLAUSES,
    OF_KEYS,
    OF_TRUST,
    OWN_CLAUSES,
    Composer,
    Grant,
    Verdict,
    holder,
)
from strongroom.access.aws.difference import certain, opaque_reasons, universes
from strongroom.access.aws.document import Clause, Document, Names, Statement
from strongroom.access.aws.key_grant import grant_clauses, pairs_of
from strongroom.access.aws.slices import Slice, slices
from strongroom.access.aws.universe import Scope, Universe
from strongroom.access.aws.witness import request
from strongroom.access.comparison import Cause
from strongroom.access.space.box import Box, pieces
from strongroom.access.space.budget import Budget, Exhausted
from strongroom.facts import aws_actions

_ASKED: Final = "asked"
_KEY, _TRUST = "mark key", "mark trust"
_EVERYONE: Final = (("*", "*"),)
_Documents: TypeAlias = tuple[Document, ...] | None


def allowed(layers: Layers, actions: Sequence[str], resources: Sequence[str]) -> Answer:
    """Whether the caller is allowed any of the actions (patterns) on any of the resources (patterns).

    Exact, but for what the reason says is open: the verdict is then None.
    """
    question = _Question(layers, tuple(actions), tuple(resources))
    try:
        return question.answer()
    except Exhausted as error:
        return Answer(verdict=None, reason=str(error))


@dataclass(frozen=True, slots=True)
class _Found:
    """One point that is allowed, and the clauses that allow it."""

    universe: Universe
    point: Box
    piece: Slice[Tagged]
    causes: tuple[Tagged, ...]


class _Question:
    def __init__(self, layers: Layers, actions: tuple[str, ...], resources: tuple[str, ...]) -> None:
        self._owner = layers.resource_account
        self._actions = actions
        self._account = _account(layers, resources)
        clauses = [clause for _, (_, clause) in self._account.entries]
        self._own = (*OWN_CLAUSES, *(ENDPOINT_CLAUSES if self._account.has_endpoint else ()))
        quantified = frozenset(test.key for each in clauses for test in each.conditions if test.operator.quantifier)
        self._scope = Scope((self._account.holder,), quantified)
        self._opens: dict[str, None] = dict.fromkeys(self._account.opens)

    def answer(self) -> Answer:
        """The first allowed point of any slice, or that there is none."""
        latent = False
        for piece in self._pieces():
            for found in self._allowed(piece):
                if isinstance(found, _Found):
                    return self._yes(found)
                latent = True
        if self._opens:
            return Answer(verdict=None, reason="; ".join(self._opens))
        return Answer(verdict=False, latent=latent)

    def _pieces(self) -> list[Slice[Tagged]]:
        """The slices of actions that are asked about."""
        mark = self._own[0]
        lowered = tuple(sorted({action.lower() for action in self._actions}))
        asked = (Names(lowered), (_ASKED, mark))
        kinds = [(OF_KEYS, (_KEY, mark)), (OF_TRUST, (_TRUST, mark))]
        found = slices([], [*self._account.entries, *kinds, asked], Budget())
        return [piece for piece in found if any(name == _ASKED for name, _ in piece.head)]

    def _allowed(self, piece: Slice[Tagged]) -> Iterator[_Found | None]:
        """A point that is allowed, or None for what only the resource's side offers."""
        names = {name for name, _ in piece.head}
        kind = "key" if _KEY in names else "trust" if _TRUST in names else ""
        items = [each for each in piece.head if each[0] not in (_ASKED, _KEY, _TRUST)]
        clauses = tuple(dict.fromkeys((*self._own, *(clause for _, clause in items))))
        budget = Budget()
        for universe in universes(clauses, self._scope, budget):
            composer = Composer(universe, self._account, items, kind, self._owner, budget)
            for place, who in enumerate(universe.callers):
                verdict = composer.verdict(who, place)
                denied = [box for box, _ in verdict.denied]
                yield from self._points(piece, universe, verdict, budget)
                if any(any(True for _ in pieces([box], denied, budget)) for box, _ in verdict.offered):
                    yield None

    def _points(self, piece: Slice[Tagged], universe: Universe, verdict: Verdict, budget: Budget) -> Iterator[_Found]:
        denied = [box for box, _ in verdict.denied]
        for box, causes in verdict.allowed:
            for left in pieces([box], denied, budget):
                point = certain(universe, left, lambda asked: _allows(verdict.allowed, denied, asked))
                if point is not None:
                    yield _Found(universe, point, piece, causes)
                else:
                    self._opens |= dict.fromkeys(opaque_reasons(universe, left))

    def _yes(self, found: _Found) -> Answer:
        action = self._named(found.piece)
        stated = [clause for _, clause in found.causes]
        return Answer(
            verdict=True,
            witness=request(found.universe, found.point, action, self._owner),
            statements=tuple(dict.fromkeys(self._causes(found.causes))),
            conditions=tuple(dict.fromkeys(text for clause in stated for text in words.conditions(clause))),
        )

    def _named(self, piece: Slice[Tagged]) -> str:
        """An action that was asked about, as AWS spells it where it has it."""
        for pattern in self._actions:
            for action in (*sorted(aws_actions.expand(pattern)), pattern):
                if not {"*", "?"} & set(action) and piece.covers(action.lower()):
                    return action
        return piece.example

    def _causes(self, causes: tuple[Tagged, ...]) -> Iterator[Cause]:
        for tagged, urn, name in self._account.names:
            if tagged in causes and tagged[0] != layer.BOUNDARY:
                yield Cause(urn, name)


def _account(layers: Layers, resources: tuple[str, ...]) -> Account:
    """The layers taken apart, with a denial of every other resource than those asked about."""
    clause = Clause("Deny", Names(resources, negated=True), principals=_EVERYONE)
    refusal = Document((Statement("not asked", Names(("*",)), clause),), policy_type="RESOURCE_POLICY")
    levels = layers.scp or ()
    documents: list[tuple[str, _Documents]] = [
        (layer.IDENTITY, layers.identity),
        (layer.BOUNDARY, layers.boundary),
        (layer.SESSION, layers.session),
        (layer.RESOURCE_CONTROL, None if layers.rcp is None else tuple(each for level in layers.rcp for each in level)),
        (layer.RESOURCE_POLICY, (*(layers.resource or ()), refusal)),
        (layer.ENDPOINT, layers.endpoint),
        *((f"scp {place}", level) for place, level in enumerate(levels)),
    ]
    clauses = [statement.clause for _, listed in documents for each in listed or () for statement in each.statements]
    pairs = pairs_of(layers.grants, clauses)
    return account(
        holder(layers.principal),
        Layered(
            documents=tuple(documents),
            grants=tuple(each for grant in layers.grants for each in grant_clauses(grant, pairs)),
            levels=len(levels),
            restricts_public=layers.blocks_public,
            in_management=layers.in_management_account,
        ),
    )


def _allows(allowed_: Sequence[Grant], denied: Sequence[Box], point: Box) -> bool:
    def meets(box: Box) -> bool:
        return all(a & b for a, b in zip(box, point, strict=True))

    return any(meets(box) for box, _ in allowed_) and not any(meets(box) for box in denied)
