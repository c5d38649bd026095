"""Labelled pairs of AWS policies and accounts, by brute force.

Both sides of a pair are decided by the plain evaluator for every request of a universe that is complete for the
patterns of the pair (`aws_requests`): two requests that the universe does not tell apart are decided alike on both
sides. So an equal answer on all of them is an equal answer on all requests, and the relation is true of them all.

Left out on purpose, because the documentation leaves it open: a bare wildcard principal against a boundary, a grant to
another account, the same key with a set operator and without one, empty texts, values of another type than the key's,
and text operators on a caller's ARN, whose path may hold anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Final, Literal, TypeAlias

from strongroom.access.evaluate.aws import grants, judge, read_policy, read_state
from strongroom.access.request import Request

from .aws_documents import of_identity, of_resource, of_variables
from .aws_requests import Placed, TooLarge, Universe, universe
from .aws_states import SPECIAL, THEMES, Theme, documents_of
from .aws_words import APP
from .labelled import RELATIONS

PolicyType: TypeAlias = Literal["IDENTITY_POLICY", "RESOURCE_POLICY"]
Decides: TypeAlias = Callable[[Request], bool]

_LARGEST: Final = 1_500  # requests of one universe
_IDENTITY_LAYERS: Final = frozenset(("identity", "groups", "boundary", "session", "scp"))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents or states and what brute force says of them."""

    id: str
    kind: Literal["document", "state"]
    policy_type: PolicyType | None
    base: dict[str, Any]
    head: dict[str, Any]
    relation: str = ""
    gained_example: Request | None = None
    lost_example: Request | None = None
    why: str = ""

    def row(self) -> dict[str, Any]:
        """The pair as the policy files spell it."""
        made = {"id": self.id, "base": self.base, "head": self.head, "relation": self.relation, "why": self.why}
        return {**made, "policy_type": self.policy_type} if self.kind == "document" else made

    def universe(self) -> Universe:
        """Every request that the pair tells apart. Raises TooLarge."""
        return _of_documents(self) if self.kind == "document" else _of_states(self)

    def deciders(self) -> tuple[Decides, Decides]:
        """Whether base, and whether head, allows a request."""
        if self.kind == "document":
            base, head = read_policy(self.base, self.policy_type), read_policy(self.head, self.policy_type)
            return lambda request: grants(base, request).allowed, lambda request: grants(head, request).allowed
        before, after = read_state(self.base), read_state(self.head)
        return lambda request: judge(before, request).allowed, lambda request: judge(after, request).allowed


def pairs(count: int, seed: int) -> Iterator[Pair]:
    """`count` labelled pairs: half documents, half states, the four relations about equally often."""
    rng = Random(seed)
    made = dict.fromkeys(RELATIONS, 0)
    number = tries = 0
    while number < count:
        tries += 1
        turn = number // 2 + tries // 30
        name = f"aws-gen:{seed}:{number}"
        found = _labelled(_state(rng, name, THEMES[turn % len(THEMES)]) if number % 2 else _document(rng, name, turn))
        if found is None or made[found.relation] * 3 > number + 3:
            continue
        made[found.relation] += 1
        number, tries = number + 1, 0
        yield found


def sample_requests(pair: Pair, count: int, seed: int) -> Iterator[Request]:
    """`count` requests at random from the universe of the pair."""
    rng = Random(seed)
    sides = pair.universe()
    for _ in range(count):
        context = {key: value for key, values in sides.keys.items() if (value := rng.choice(values)) is not None}
        yield Request(
            rng.choice(sides.callers), rng.choice(sides.actions), rng.choice(sides.resources), context, "111122223333"
        )


def _document(rng: Random, name: str, turn: int) -> Pair:
    write = (of_identity, of_resource, of_variables, of_identity, of_resource)[turn % 5]
    writer = write(rng)
    before = writer.document()
    after, why = writer.edited(before)
    policy_type: PolicyType = "RESOURCE_POLICY" if write is of_resource else "IDENTITY_POLICY"
    return _either_way(rng, Pair(name, "document", policy_type, before, after, why=why))


def _state(rng: Random, name: str, about: str) -> Pair:
    theme = Theme(rng, about)
    before = theme.state()
    after, why = theme.edited(before)
    return _either_way(rng, Pair(name, "state", None, before, after, why=f"{about}: {why}"))


def _either_way(rng: Random, pair: Pair) -> Pair:
    return replace(pair, base=pair.head, head=pair.base) if rng.random() < 0.5 else pair


def _labelled(pair: Pair) -> Pair | None:
    """The pair with its relation; None where its universe is too large."""
    try:
        sides = pair.universe()
    except TooLarge:
        return None
    if sides.size > _LARGEST:
        return None
    base, head = pair.deciders()
    gained = lost = None
    for request in sides.requests():
        before, after = base(request), head(request)
        if after and not before:
            gained = gained or request
        if before and not after:
            lost = lost or request
    relation = RELATIONS[bool(gained) + 2 * bool(lost)]
    return replace(pair, relation=relation, gained_example=gained, lost_example=lost)


def _of_documents(pair: Pair) -> Universe:
    identity = pair.policy_type == "IDENTITY_POLICY"
    placed = [Placed(document, identity) for document in (pair.base, pair.head)]
    return universe(placed, callers=not identity, more={})


def _of_states(pair: Pair) -> Universe:
    found = [each for state in (pair.base, pair.head) for each in documents_of(state)]
    placed = [Placed(document, layer in _IDENTITY_LAYERS) for layer, document in found]
    more: dict[str, list[str]] = {}
    if any(layer == "vpce" for layer, _ in found):
        more["aws:SourceVpce"] = ["vpce-1"]
    operations = {"kms:" + name for state in (pair.base, pair.head) for name in _operations(state)}
    if operations:
        more["kms:EncryptionContext:app"] = ["x", "y"]
        more["kms:EncryptionContext:other"] = []
    return universe(
        placed, callers=True, more=more, special=(*SPECIAL, *sorted(operations)), named=str((pair.base, pair.head, APP))
    )


def _operations(state: dict[str, Any]) -> set[str]:
    return {name for grant in state.get("grants", ()) for name in grant["operations"]}
