"""One question about one state: may this principal do this here?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from strongroom.access.comparison import Cause
from strongroom.access.request import Request
from strongroom.access.space.budget import Budget, Exhausted

from .caller import Caller, callers
from .finding import STEPS
from .place import place
from .role import Plane
from .rows import cause, witness
from .scope import fold, read_hierarchy
from .situation import NOTHING_HELD, Situation
from .slice import PLANES, gained
from .state import State
from .words import conditions


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a principal may do something somewhere.

    `verdict` is None where the state does not tell, with the `reason`; `assignments` are the statements that grant it
    and `conditions` what must hold as well. `latent` iff it is not allowed, but an eligible role would allow it.
    """

    verdict: bool | None
    witness: Request | None = None
    assignments: tuple[Cause, ...] = ()
    conditions: tuple[str, ...] = ()
    latent: bool = False
    reason: str = ""


def allowed(
    state: State, principal: str, action: str, plane: Plane | None, resource: str, hierarchy: object = None
) -> Answer:
    """Whether some request for the action is allowed.

    `action` is a name or a pattern; `plane` None asks of both; `resource` is its id or a scope; `hierarchy` as in
    `compare_states`. A group is a principal of its own. Raises Unreadable.
    """
    caller = Caller(principal.strip().casefold(), principal.strip())
    where = place(resource.strip(), read_hierarchy(hierarchy), fold(resource, "resource"))
    situation = Situation(state, callers((state,)), with_doubts=True)
    slice_ = situation.at(caller, where)
    planes = PLANES if plane is None else (plane,)
    try:
        hits = tuple(gained(NOTHING_HELD, slice_, Budget(STEPS), (action.strip(),), planes))
    except Exhausted as spent:
        return Answer(None, reason=f"the question is too large: {spent}")
    certain = [hit for hit in hits if hit.point is not None]
    if not certain:
        reasons = (*(reason for hit in hits for reason in hit.reasons), *(test.reason for test in state.unknown))
        if reasons:
            return Answer(None, reason=reasons[0])
        return _eligible(state, principal, action, plane, resource, hierarchy)
    best = min(certain, key=lambda hit: len(conditions(hit.condition)))
    granting = tuple(
        cause(one) for one, rule in situation.grants(caller, where) if rule.takes_in(best.plane, best.found)
    )
    return Answer(True, witness(caller.text, best, where.text), granting, conditions(best.condition))


def _eligible(
    state: State, principal: str, action: str, plane: Plane | None, resource: str, hierarchy: object
) -> Answer:
    """The answer once the eligible roles are activated, where that would change it."""
    if not state.eligible:
        return Answer(False)
    activated = replace(state, assignments=(*state.assignments, *state.eligible), eligible=())
    answer = allowed(activated, principal, action, plane, resource, hierarchy)
    if answer.verdict is False:
        return answer
    return replace(answer, verdict=False, latent=True, reason=answer.reason or "only once an eligible role is active")
