"""Whether one caller is allowed something, all layers composed.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from strongroom.access.comparison import Cause
from strongroom.access.space.box import Box, meet, pieces
from strongroom.access.space.budget import Budget, Exhausted

from . import account as layer
from . import words
from .account import Account, Layered, Tagged, account, in_order
from .action import named_action
from .answer import Answer, Layers
from .compose import ENDPOINT_CLAUSES, OF_KEYS, OF_TRUST, OWN_CLAUSES, Composer, Verdict, allows, holder
from .difference import certain, opaque_reasons, universes
from .document import Clause, Document, Names
from .key_grant import grant_clauses, pairs_of
from .scope import scope_of
from .slices import Slice, slices
from .universe import Scope, Universe
from .witness import request

_ASKED: Final = "asked"
_KEY: Final = "mark key"
_TRUST: Final = "mark trust"


def allowed(layers: Layers, actions: Sequence[str], resources: Sequence[str]) -> Answer:
    """Whether the caller may do any of the actions (patterns) to any of the resources (patterns).

    Exact, but for what the reason says is open: the verdict is then None. A key whose policy is not given is taken to
    delegate to its account, as the policy does that KMS gives a new key.
    """
    question = _Question(layers, tuple(actions), tuple(resources))
    try:
        return question.answer()
    except Exhausted as error:
        return Answer(verdict=None, reason=str(error))


@dataclass(frozen=True, slots=True)
class _Place:
    """One space of a slice with what the layers say of it, and the boxes that are asked about."""

    piece: Slice[Tagged]
    universe: Universe
    verdict: Verdict
    asked: tuple[Box, ...]
    budget: Budget


@dataclass(slots=True)
class _Found:
    """What a question has come upon: reasons why it is open, and whether the other side alone is missing."""

    opens: dict[str, None] = field(default_factory=dict)
    latent: bool = False


class _Question:
    def __init__(self, layers: Layers, actions: tuple[str, ...], resources: tuple[str, ...]) -> None:
        self._layers = layers
        self._owner = layers.resource_account or layers.account
        self._actions = Names(tuple(sorted({each.strip().lower() for each in actions})))
        self._asked = Clause("Allow", Names(tuple(sorted({each.strip() for each in resources}))))
        self._account = _account(layers)
        clauses = [clause for _, (_, clause) in self._account.entries]
        endpoint = ENDPOINT_CLAUSES if self._account.has_endpoint else ()
        self._own = (*OWN_CLAUSES, self._asked, *endpoint)
        self._scope = Scope((self._account.holder,), scope_of(clauses, Budget()).quantified)

    def answer(self) -> Answer:
        """The first point found that is allowed, or that there is none."""
        found = _Found()
        for piece in self._pieces():
            for place in self._places(piece):
                if answer := self._point(place, found):
                    return answer
                found.latent = found.latent or self._is_latent(place)
        if found.opens:
            return Answer(verdict=None, reason="; ".join(found.opens))
        return Answer(verdict=False, latent=found.latent)

    def _pieces(self) -> list[Slice[Tagged]]:
        """The slices of the actions that are asked about: the question alone tells the two sides apart."""
        mark = self._asked
        entries = [*self._account.entries, (OF_KEYS, (_KEY, mark)), (OF_TRUST, (_TRUST, mark))]
        return slices(entries, [*entries, (self._actions, (_ASKED, mark))], Budget())

    def _places(self, piece: Slice[Tagged]) -> Iterator[_Place]:
        names = {name for name, _ in piece.head}
        kind = "key" if _KEY in names and self._layers.resource is not None else "trust" if _TRUST in names else ""
        items = in_order(each for each in piece.base if each[0] not in (_KEY, _TRUST))
        clauses = tuple(dict.fromkeys((*self._own, *(clause for _, clause in items))))
        budget = Budget()
        for universe in universes(clauses, self._scope, budget):
            composer = Composer(universe, self._account, items, kind, self._owner, budget)
            verdict = composer.verdict(self._account.holder, 0)
            yield _Place(piece, universe, verdict, tuple(universe.boxes[self._asked]), budget)

    def _point(self, place: _Place, found: _Found) -> Answer | None:
        denied = [box for box, _ in place.verdict.denied]
        for box, causes in place.verdict.allowed:
            for left in pieces(meet([box], place.asked), denied, place.budget):
                point = certain(place.universe, left, lambda asked: allows(place.verdict, asked))
                if point is not None:
                    return self._yes(place, point, causes)
                found.opens |= dict.fromkeys(opaque_reasons(place.universe, left))
        return None

    def _is_latent(self, place: _Place) -> bool:
        denied = [box for box, _ in place.verdict.denied]
        boxes = [box for box, _ in place.verdict.offered]
        return any(True for _ in pieces(meet(boxes, place.asked), denied, place.budget))

    def _yes(self, place: _Place, point: Box, causes: tuple[Tagged, ...]) -> Answer:
        action, _ = named_action(place.piece)
        granting = [tagged for tagged in causes if tagged[0] not in (layer.BOUNDARY, layer.SESSION)]
        stated = [text for _, clause in causes for text in words.conditions(clause)]
        return Answer(
            verdict=True,
            witness=request(place.universe, point, action, self._owner),
            statements=tuple(
                dict.fromkeys(Cause(urn, name) for tagged, urn, name in self._account.names if tagged in granting)
            ),
            conditions=tuple(dict.fromkeys(stated)),
        )


def _account(layers: Layers) -> Account:
    """The layers of the caller, taken apart."""
    levels = layers.scp or ()
    controls = None if layers.rcp is None else tuple(each for level in layers.rcp for each in level)
    documents: list[tuple[str, tuple[Document, ...] | None]] = [
        (layer.IDENTITY, layers.identity),
        (layer.BOUNDARY, layers.boundary),
        (layer.SESSION, layers.session),
        (layer.RESOURCE_CONTROL, controls),
        (layer.RESOURCE_POLICY, layers.resource),
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
