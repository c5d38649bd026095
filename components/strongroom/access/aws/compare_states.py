"""Two states of an account: what the caller and everybody else gain and lose once all layers have spoken.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from strongroom.access.comparison import Cause, Comparison, Difference
from strongroom.access.json_text import Json, refuse_repeated
from strongroom.access.space.box import Box, pieces
from strongroom.access.space.budget import Budget, Exhausted

from . import words
from .account import Account, Layered, Tagged, account, in_order
from .action import named_action
from .compose import ENDPOINT_CLAUSES, OF_KEYS, OF_TRUST, OWN_CLAUSES, Composer, Verdict, allows, holder
from .difference import certain, opaque_reasons, universes
from .document import Clause, Names
from .key_grant import grant_clauses, pairs_of
from .scope import scope_of
from .slices import Slice, slices
from .state import RESOURCE_ACCOUNT, State, grants_of, read_state
from .universe import Scope, Universe
from .unreadable import Unreadable
from .who import Who
from .witness import request


def compare_states(base: Json, head: Json) -> Comparison:
    """What is allowed under `head` and not under `base`, and the other way round, with all layers composed.

    States are objects of layers: identity, groups, boundary, session, scp, rcp, resourcePolicy, trust, vpce, grants,
    publicAccessBlock, managementAccount, principal; a layer of another name leaves the answer open. Raises Unreadable.
    """
    try:
        refuse_repeated(base, "base")
        refuse_repeated(head, "head")
    except Unreadable:
        raise
    except ValueError as error:
        raise Unreadable(str(error)) from None
    before, after = accounts(read_state(base, "base"), read_state(head, "head"))
    return compare_accounts(before, after, RESOURCE_ACCOUNT)


def accounts(*states: State) -> tuple[Account, ...]:
    """The states taken apart; what one grant of a key says of pairs depends on the pairs that any of them names."""
    clauses = [
        s.clause for state in states for _, listed in state.documents for d in listed or () for s in d.statements
    ]
    pairs = pairs_of(grants_of(states), clauses)
    return tuple(
        account(
            holder(state.holder),
            Layered(
                documents=state.documents,
                grants=tuple(each for grant in state.grants for each in grant_clauses(grant, pairs)),
                levels=state.levels,
                restricts_public=state.restricts_public,
                in_management=state.in_management,
                opens=state.opens,
            ),
        )
        for state in states
    )


@dataclass(slots=True)
class _Found:
    """Differences of one direction, one for each caller and cause, and why there may be more."""

    rows: dict[tuple[str, tuple[Tagged, ...]], Difference] = field(default_factory=dict)
    opens: dict[str, None] = field(default_factory=dict)
    latent: dict[str, None] = field(default_factory=dict)


def compare_accounts(base: Account, head: Account, resource_account: str) -> Comparison:
    """What the layers of `head` allow and those of `base` do not, and the other way round."""
    question = _Question(base, head, resource_account)
    gained, lost = _Found(), _Found()
    try:
        for piece in slices(question.entries(base), question.entries(head), Budget()):
            question.decide(piece, gained, lost)
    except Exhausted as error:
        gained.opens[str(error)] = lost.opens[str(error)] = None
    opens = tuple(dict.fromkeys((*base.opens, *head.opens)))
    return Comparison(
        gained=tuple(gained.rows.values()),
        lost=tuple(lost.rows.values()),
        open_gain=(*opens, *gained.opens),
        open_loss=(*opens, *lost.opens),
        latent=tuple(gained.latent),
    )


class _Question:
    """Two accounts and what decides between them."""

    def __init__(self, base: Account, head: Account, resource_account: str) -> None:
        self.base = base
        self.head = head
        self.resource_account = resource_account
        every = [clause for _, (_, clause) in (*base.entries, *head.entries)]
        endpoint = base.has_endpoint or head.has_endpoint
        self.own = (*OWN_CLAUSES, *(ENDPOINT_CLAUSES if endpoint else ()))
        self.scope = _with_holders(scope_of((*every, _holder_clause(base), _holder_clause(head)), Budget()), base, head)

    def entries(self, side: Account) -> list[tuple[Names, Tagged]]:
        """The statements of a side, with what tells its structure and the special actions apart."""
        marks = [(OF_KEYS, ("mark key", self.own[0])), (OF_TRUST, ("mark trust", self.own[0]))]
        structure = (Names(("*",)), (f"structure {side.structure!r}", self.own[0]))
        return [*side.entries, *marks, structure]

    def decide(self, piece: Slice[Tagged], gained: _Found, lost: _Found) -> None:
        """Adds what a slice gains and loses."""
        budget = Budget()
        kind = "key" if _marked(piece, "mark key") else "trust" if _marked(piece, "mark trust") else ""
        items = [
            in_order(each for each in side if not each[0].startswith(("mark", "structure")))
            for side in (piece.base, piece.head)
        ]
        clauses = tuple(dict.fromkeys((*self.own, *(clause for side in items for _, clause in side))))
        for universe in universes(clauses, self.scope, budget):
            sides = [
                Composer(universe, side, listed, kind, self.resource_account, budget)
                for side, listed in zip((self.base, self.head), items, strict=True)
            ]
            for place, who in enumerate(universe.callers):
                before, after = (side.verdict(who, place) for side in sides)
                context = _Context(piece, universe, who, self.resource_account, budget)
                _add(context, gained, after, before, (self.head, self.base))
                _add(context, lost, before, after, (self.base, self.head))
                _add_latent(context, gained, after, before)


@dataclass(frozen=True, slots=True)
class _Context:
    piece: Slice[Tagged]
    universe: Universe
    who: Who
    resource_account: str
    budget: Budget


def _candidates(more: Verdict, less: Verdict) -> Iterator[tuple[Box, tuple[Tagged, ...], list[Box]]]:
    denied = [box for box, _ in more.denied]
    before = denied + [box for box, _ in less.allowed]
    for box, causes in more.allowed:
        yield box, causes, before
    for gone, cause in less.denied:
        for box, _ in more.allowed:
            both = tuple(a & b for a, b in zip(box, gone, strict=True))
            if all(both):
                yield both, (cause,), denied


def _add(context: _Context, found: _Found, more: Verdict, less: Verdict, sides: tuple[Account, Account]) -> None:
    universe = context.universe
    for box, causes, taken in _candidates(more, less):
        key = (context.who.name, causes)
        known = found.rows.get(key)
        if known is not None and set(context.piece.actions) <= set(known.actions):
            continue
        open_: Box | None = None
        for left in pieces([box], taken, context.budget):
            point = certain(universe, left, lambda asked: allows(more, asked) and not allows(less, asked))
            if point is None:
                open_ = open_ or left
                continue
            found.rows[key] = _row(context, point, causes, sides) if known is None else _joined(known, context)
            open_ = None
            break
        if open_ is not None:
            found.opens |= dict.fromkeys(opaque_reasons(universe, open_))


def _add_latent(context: _Context, found: _Found, after: Verdict, before: Verdict) -> None:
    """What one side offers to a caller from outside whom the other side has not granted it."""
    taken = [box for box, _ in after.denied] + [box for box, _ in (*after.allowed, *before.offered)]
    for box, causes in after.offered:
        for _ in pieces([box], taken, context.budget):
            what = f"{', '.join(context.piece.actions)} on {', '.join(words.resources(causes[0][1]))}"
            found.latent[f"{context.who.name}: {what} once the other side allows it too"] = None
            break


def _row(context: _Context, point: Box, causes: tuple[Tagged, ...], sides: tuple[Account, Account]) -> Difference:
    action, future = named_action(context.piece)
    clauses = [clause for _, clause in causes]
    return Difference(
        witness=request(context.universe, point, action, context.resource_account),
        actions=tuple(context.piece.actions),
        resources=tuple(dict.fromkeys(text for clause in clauses for text in words.resources(clause))) or ("*",),
        principals=(context.who.name,),
        conditions=tuple(dict.fromkeys(text for clause in clauses for text in words.conditions(clause))),
        cause=tuple(_causes(causes, sides)),
        future=future,
    )


def _joined(known: Difference, context: _Context) -> Difference:
    return replace(known, actions=tuple(dict.fromkeys((*known.actions, *context.piece.actions))))


def _causes(causes: Iterable[Tagged], sides: tuple[Account, Account]) -> Iterator[Cause]:
    wanted = set(causes)
    seen = set()
    for side in sides:
        for tagged, urn, name in side.names:
            if tagged in wanted and (urn, name) not in seen:
                seen.add((urn, name))
                yield Cause(urn, f"{tagged[0]}: {name}")


def _marked(piece: Slice[Tagged], mark: str) -> bool:
    return any(name == mark for name, _ in piece.base)


def _holder_clause(side: Account) -> Clause:
    """A clause that names the holder, so that it is told apart among the callers."""
    who = side.holder
    name = who.session or who.arn or who.name
    kind = {"identity": "AWS", "service": "Service"}.get(who.kind, "Federated")
    return Clause("Allow", principals=((kind, name),))


def _with_holders(scope: Scope, *sides: Account) -> Scope:
    """The scope with every holder among its callers, under its own ARN with the path."""
    known = {who.name for who in scope.callers}
    missing = [side.holder for side in sides if side.holder.name not in known]
    return Scope((*scope.callers, *dict.fromkeys(missing)), scope.quantified)
