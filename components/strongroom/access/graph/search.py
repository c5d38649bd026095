"""The shortest chain of calls to a target: the same search for every cloud that tells its moves."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterator
from typing import Final, Protocol, TypeAlias

from .answers import Grantee
from .chain import Chain, Step

Moves: TypeAlias = Callable[[str], tuple[tuple[Step, str], ...]]
_LONGEST: Final = 4  # steps; a longer chain has a shorter one that does as much damage
_MAYBE: Final = ("yes", "unknown")


class Ways(Protocol):
    """What a cloud brings to the search for one target; callers are what the cloud's graph asks for."""

    def use(self, caller: str) -> Step | None:
        """The call that uses the target, where the caller may make it."""

    def opening(self, caller: str) -> Step | None:
        """The call that lets anybody use the target, where the caller may make it."""

    def moves(self, caller: str) -> Iterator[tuple[Step, str]]:
        """The identities whose rights the caller can gain, each with the call that does it."""


def chains(ways: Ways, callers: tuple[str, ...], target: str) -> tuple[Chain, ...]:
    """The shortest chain of each caller that is refused the target itself, shortest first."""
    known: dict[Hashable, tuple[tuple[Step, str], ...]] = {}

    def moves(caller: str) -> tuple[tuple[Step, str], ...]:
        if caller not in known:
            known[caller] = tuple(ways.moves(caller))
        return known[caller]

    found = [_of_one(ways, moves, each, target) for each in dict.fromkeys(callers)]
    return tuple(sorted((each for each in found if each), key=lambda each: (len(each.steps), each.principal)))


def _of_one(ways: Ways, moves: Moves, start: str, target: str) -> Chain | None:
    """The chain of one caller, a proven one where there is one; of one that may have the target anyway, no other."""
    used = ways.use(start)
    if used is not None and used.proven:
        return None
    found = _shortest(ways, moves, start, target, surely=True)
    return found or (_shortest(ways, moves, start, target, surely=False) if used is None else None)


def _shortest(ways: Ways, moves: Moves, start: str, target: str, *, surely: bool) -> Chain | None:
    def counts(one: Step | None) -> Step | None:
        return one if one is None or one.proven or not surely else None

    waiting: deque[tuple[str, tuple[Step, ...]]] = deque([(start, ())])
    seen = {start}
    while waiting:
        caller, steps = waiting.popleft()
        last = (counts(ways.use(caller)) if steps else None) or counts(ways.opening(caller))
        if last is not None:
            return Chain(start, target, (*steps, last))
        if len(steps) < _LONGEST - 1:
            for one, other in moves(caller):
                if other not in seen and counts(one):
                    seen.add(other)
                    waiting.append((other, (*steps, one)))
    return None


def step(found: Grantee, words: str, action: str) -> Step | None:
    """One call as a step, None where it is refused."""
    if found.verdict not in _MAYBE:
        return None
    made = found.witness.action if found.witness else action
    return Step(found.principal, words, made, found.cause, found.witness, found.verdict == "yes")
