"""Chains of calls by which somebody who is refused a resource comes to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.chain import Chain, Step
from strongroom.access.refusal import refuse

from .candidates import candidates
from .decide import Decision
from .graph import Graph
from .identity import Identity
from .moves import Moves
from .powers import OPEN, USE

_LONGEST: Final = 4  # steps; a longer chain has a shorter one that does as much damage
_MAYBE: Final = ("yes", "unknown")


class Escalation:
    """Ways to one target."""

    def __init__(self, graph: Graph, resource: str, action: str = "") -> None:
        self._graph, self._moves, self._called = graph, Moves(graph), resource
        self._targets = graph.find(action or "*", resource)
        if not action and not any(each.resource and each.resource.type in USE for each in self._targets):
            advice = "name the action too, or a bucket, key, trail, endpoint or another resource of the plan"
            raise refuse("access.target", "must be a resource whose use is known", resource, advice)
        self._actions = (action,) if action else ()
        self._of: dict[str, tuple[tuple[Step, Identity], ...]] = {}

    def chains(self) -> tuple[Chain, ...]:
        """The shortest chain of each principal that is refused the target itself."""
        strangers = [each for target in self._targets for each in candidates(target, self._graph.documents)]
        everybody = {each.principal: each for each in (*strangers, *self._graph.identities)}
        found = [self._shortest(each) for each in everybody.values() if self._use(each) is None]
        return tuple(sorted((each for each in found if each), key=lambda each: (len(each.steps), each.principal)))

    def _shortest(self, start: Identity) -> Chain | None:
        waiting: deque[tuple[Identity, tuple[Step, ...]]] = deque([(start, ())])
        seen = {start.key}
        while waiting:
            caller, steps = waiting.popleft()
            last = self._use(caller) if steps else None
            last = last or self._open(caller)
            if last is not None:
                return Chain(start.name, self._called, (*steps, last))
            if len(steps) == _LONGEST - 1 or not start.known:
                continue
            for step, other in self._moves_of(caller):
                if other.key not in seen:
                    seen.add(other.key)
                    waiting.append((other, (*steps, step)))
        return None

    def _moves_of(self, caller: Identity) -> tuple[tuple[Step, Identity], ...]:
        state = caller.key
        if state not in self._of:
            self._of[state] = tuple(self._moves.of(caller))
        return self._of[state]

    def _use(self, caller: Identity) -> Step | None:
        return next(self._calls(caller, USE, "uses"), None)

    def _open(self, caller: Identity) -> Step | None:
        """The resource's policy rewritten by whoever may, to let anybody in."""
        return next(self._calls(caller, OPEN, "rewrites who may use"), None)

    def _calls(self, caller: Identity, table: dict[str, tuple[str, ...]], words: str) -> Iterator[Step]:
        for target in self._targets:
            type_ = target.resource.type if target.resource else ""
            actions = self._actions if table is USE and self._actions else table.get(type_, ())
            if not actions:
                continue
            found = self._graph.decision(caller, target, actions)
            if found.verdict in _MAYBE:
                yield _last(caller, words, self._called, actions[0], found)


def _last(caller: Identity, words: str, target: str, action: str, found: Decision) -> Step:
    answer = found.answer
    made = answer.witness.action if answer.witness else action
    return Step(caller.name, f"{words} {target}", made, answer.statements, answer.witness, found.verdict == "yes")
