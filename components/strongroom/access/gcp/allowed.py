"""Whether one caller may use one permission on one resource, over all requests that they can make.

Source: https://cloud.google.com/iam/docs/policy-types
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..comparison import Cause
from ..request import Request
from ..space.box import Box, meet, minus
from ..space.budget import Budget, Exhausted
from .element import mapping
from .grants import Side
from .member import Member, member
from .node import node, read_hierarchy
from .permission import permission as read_permission
from .read import read_state
from .roles import Roles, Slice, read_roles
from .settled import provable
from .space import PRINCIPAL, RESOURCE, Space
from .state import Binding, State
from .witness import witness


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether something is allowed.

    `verdict` is None where it cannot be proven, with the reason. The witness is a request that is allowed, `bindings`
    what grants it, `conditions` the expressions that such a request must meet. `latent` iff it would be allowed once a
    deleted principal were restored.
    """

    verdict: bool | None
    witness: Request | None = None
    bindings: tuple[Cause, ...] = ()
    conditions: tuple[str, ...] = ()
    latent: bool = False
    reason: str = ""


def allowed(
    state: State | Mapping[str, object],
    principal: str,
    permission: str,
    resource: str,
    hierarchy: Mapping[str, str | None],
    roles: Roles | Mapping[str, object],
) -> Answer:
    """Whether some request of `principal` for `permission` on `resource` is allowed.

    `principal` is a member as bindings spell it, `permission` one of a role, `resource` a name whose parent stands in
    `hierarchy`. Raises Unreadable.
    """
    found = state if isinstance(state, State) else read_state(state)
    known = roles if isinstance(roles, Roles) else read_roles(mapping(roles, "roles"))
    asked = member(principal, "principal")
    part = Slice((read_permission(permission, "permission"),))
    name = node(resource)
    nodes = read_hierarchy(hierarchy)
    try:
        space = Space((found,), nodes, (name,), Budget(), (asked,))
        return _answer(Side(found, space, known, (part,)), part, _asked(space, asked, name))
    except Exhausted as limit:
        return Answer(None, reason=f"the question is too large: {limit}")


def _asked(space: Space, asked: Member, name: str) -> Box:
    """Every request of the caller for the resource."""
    whole = list(space.full)
    whole[PRINCIPAL] = sum(1 << index for index, caller in enumerate(space.callers) if caller == asked)
    whole[RESOURCE] = sum(1 << index for index, place in enumerate(space.places) if place.name == name)
    return tuple(whole)


def _answer(here: Side, part: Slice, asked: Box) -> Answer:
    space, state = here.space, here.state
    if not all(asked):
        return Answer(None, reason="the caller is no single principal, or the resource lies nowhere")
    granted = meet(here.granted(here.given(part)), [asked])
    open_ = minus(granted, here.forbidden(part), space.budget)
    if not open_:
        return Answer(False, latent=_latent(here, part, asked))
    if state.unknown:
        return Answer(None, reason=f"{min(state.unknown)} is not understood")
    visible, reasons = provable(space, open_)
    if not visible:
        return Answer(None, reason="; ".join(reasons))
    granting = [
        binding for index, binding in enumerate(state.bindings) if any(here.grants(index, part, box) for box in visible)
    ]
    free = any(binding.condition is None for binding in granting) and not state.denies and not state.boundaries
    return Answer(
        True,
        witness(space, part, visible[0]),
        tuple(Cause(binding.urn, binding.place) for binding in granting),
        () if free else _expressions(granting),
    )


def _expressions(granting: Sequence[Binding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.condition.expression for each in granting if each.condition is not None))


def _latent(here: Side, part: Slice, asked: Box) -> bool:
    names = {
        here.space.callers[place].text for place in range(len(here.space.callers)) if asked[PRINCIPAL] >> place & 1
    }
    return any(
        each.kind == "deleted" and each.name.removeprefix("deleted:").partition("?")[0] in names
        for binding in here.state.bindings
        if here.roles.holds(binding.role, part.first, here.state)
        for each in binding.members
    )
