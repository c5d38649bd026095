"""How brute force labels a pair: who gains and loses what, and whether unknown memberships could change that."""

from __future__ import annotations

import copy
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, TypeAlias, TypeVar

from strongroom.access.comparison import Comparison
from strongroom.access.request import Request

State: TypeAlias = dict[str, Any]
_T = TypeVar("_T")

RELATIONS: Final = ("equivalent", "more_permissive", "less_permissive", "incomparable")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two states and what brute force says of them.

    `accepted` holds every right answer: the relation alone, or where a membership decides (`unknown_membership`) the
    word for all that may be gained and lost, and `cannot_prove`. No answer denies a gain that may be.
    """

    id: str
    cloud: str
    base: State
    head: State
    hierarchy: Mapping[str, str | None]
    relation: str
    accepted: frozenset[str]
    gained_example: Request | None
    lost_example: Request | None
    why: str
    roles: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Label:
    """Gains and losses found so far: sure ones, and those that hang on a membership."""

    gained: Request | None = None
    lost: Request | None = None
    may_gain: bool = False
    may_lose: bool = False

    def add(self, before: Iterable[bool], after: Iterable[bool], request: Request) -> None:
        """One asker's request in each of the worlds that differ in its memberships."""
        worlds = list(zip(before, after, strict=True))
        gains = [new and not old for old, new in worlds]
        losses = [old and not new for old, new in worlds]
        self.may_gain |= any(gains)
        self.may_lose |= any(losses)
        if all(gains):
            self.gained = self.gained or request
        if all(losses):
            self.lost = self.lost or request

    @property
    def relation(self) -> str:
        """The relation, or `unknown_membership`."""
        words = self.accepted
        return next(iter(words)) if len(words) == 1 else "unknown_membership"

    @property
    def accepted(self) -> frozenset[str]:
        """Every right answer."""
        word = _word(self.may_gain, self.may_lose)
        sure = (self.gained is not None) == self.may_gain and (self.lost is not None) == self.may_lose
        return frozenset({word} if sure else {word, "cannot_prove"})


def _word(gain: bool, loss: bool) -> str:
    if gain and loss:
        return "incomparable"
    return "more_permissive" if gain else "less_permissive" if loss else "equivalent"


def balanced(count: int, seed: int, attempt: Callable[[Random, str], Pair | None]) -> Iterator[Pair]:
    """`count` pairs of `attempt`, the four relations equally often, and a few where memberships decide."""
    rng = Random(seed)
    made = dict.fromkeys((*RELATIONS, "unknown_membership"), 0)
    number = 0
    while number < count:
        found = attempt(rng, f"{seed}:{number}")
        if found is None or made[found.relation] * (20 if found.relation == "unknown_membership" else 4) > number:
            continue
        made[found.relation] += 1
        number += 1
        yield found


def edited(rng: Random, state: State, edits: Sequence[Callable[[State], str]]) -> tuple[State, str]:
    """A copy of the state with one or two small edits, and their names."""
    found = copy.deepcopy(state)
    return found, " and ".join(rng.choice(edits)(found) for _ in range(rng.choice((1, 1, 1, 2))))


def distinct(values: Iterable[_T], key: Callable[[_T], Hashable]) -> list[_T]:
    """The first value for each key."""
    found: dict[Hashable, _T] = {}
    for value in values:
        found.setdefault(key(value), value)
    return list(found.values())


def mistake(pair: Pair, found: Comparison, allowed: Callable[[State, Request], bool]) -> str | None:
    """What is wrong with a comparison: another relation than the label, or a witness that the evaluator refuses."""
    if found.relation not in pair.accepted:
        return f"{pair.id} ({pair.why}): {found.relation} instead of {sorted(pair.accepted)}"
    for side, before, after in ((found.gained, pair.base, pair.head), (found.lost, pair.head, pair.base)):
        for difference in side:
            if allowed(before, difference.witness) or not allowed(after, difference.witness):
                return f"{pair.id} ({pair.why}): {difference.witness} is no witness"
    return None


def contradicts(pair: Pair, found: Comparison, allowed: Callable[[State, Request], bool], request: Request) -> bool:
    """True iff the request is gained, or lost, where the comparison proves that none is."""
    before, after = allowed(pair.base, request), allowed(pair.head, request)
    if before == after:
        return False
    return not (found.gained or found.open_gain if after else found.lost or found.open_loss)
