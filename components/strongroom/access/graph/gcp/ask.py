"""One question about the callers of Google Cloud: may any of them use a permission on a resource, or in it?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from strongroom.access.comparison import Cause
from strongroom.access.gcp.allowed import Answer
from strongroom.access.gcp.grants import Side
from strongroom.access.gcp.member import Member
from strongroom.access.gcp.node import above
from strongroom.access.gcp.roles import Roles, Slice
from strongroom.access.gcp.settled import provable
from strongroom.access.gcp.space import PRINCIPAL, RESOURCE, Space
from strongroom.access.gcp.state import Binding, State
from strongroom.access.gcp.witness import witness
from strongroom.access.space.box import Box, meet, minus
from strongroom.access.space.budget import Budget, Exhausted

from .grants import AT_LEAST

_SET: Final = "someone"
_SOMETHING: Final = "x"
_FRESH: Final = {"domain": "user", "signed-in": "user", "container": "serviceAccount"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: permissions of which any will do, on a name, or on anything below it where `inside`."""

    permissions: tuple[str, ...]
    name: str
    inside: bool = False


def stated_for(state: State, asked: Asked, parents: Mapping[str, str | None], roles: Roles) -> State:
    """The bindings that may speak for what is asked; what takes away stays whole."""

    def bears(binding: Binding) -> bool:
        return binding.node in over or binding.node.startswith(f"{asked.name}/") or "\ue000" in binding.node

    over = _over(asked.name, parents)
    kept = tuple(
        each
        for each in state.bindings
        if bears(each)
        and any(roles.holds(each.role, permission, state) is not False for permission in asked.permissions)
    )
    return replace(state, bindings=kept)


def answer(state: State, caller: Member, asked: Asked, parents: Mapping[str, str | None], roles: Roles) -> Answer:
    """Whether the caller, or a member of a set of callers, may use one of the permissions."""
    relevant = stated_for(state, asked, parents, roles)
    if not relevant.bindings:
        return Answer(False)
    if caller.kind in ("domain", "signed-in", "container", "pool", "set") and not caller.name.startswith("subject/"):
        relevant = _of_the_set(relevant, caller)
        if not relevant.bindings:
            return Answer(False)
    found = [_one(relevant, caller, asked, permission, parents, roles) for permission in asked.permissions]
    return min(found, key=lambda each: {True: 0, None: 1, False: 2}[each.verdict])


def _one(
    state: State, caller: Member, asked: Asked, permission: str, parents: Mapping[str, str | None], roles: Roles
) -> Answer:
    part = Slice((permission,))
    over = _over(asked.name, parents)
    tree = {name: parent for name, parent in parents.items() if name in over or name.count("/") == 1}
    # What lies above is named too: a binding on a node that is not told may be on any of these.
    nodes = sorted({asked.name, *(each for each in over if each in parents)})
    nodes += [f"{asked.name}/{_SOMETHING}"] if asked.inside else []
    try:
        space = Space((state,), tree, nodes, Budget(), (caller,))
        side = Side(state, space, roles, (part,))
        return _answer(side, part, _box(space, caller, asked))
    except Exhausted as limit:
        return Answer(None, reason=f"the question is too large: {limit}")


def _box(space: Space, caller: Member, asked: Asked) -> Box:
    """Every request of the caller for what is asked."""
    whole = list(space.full)
    whole[PRINCIPAL] = sum(1 << index for index, each in enumerate(space.callers) if _is(each, caller))
    whole[RESOURCE] = sum(
        1 << index
        for index, place in enumerate(space.places)
        if (place.name.startswith(f"{asked.name}/") if asked.inside else place.name == asked.name)
    )
    return tuple(whole)


def _is(each: Member, caller: Member) -> bool:
    """Whether a caller of the space is the one who asks, or somebody new of the set that asks."""
    if each == caller:
        return True
    if caller.kind == "pool" and not caller.name.startswith("subject/"):
        return each.kind == "pool" and each.pool == caller.pool and each.name.startswith(f"subject/{_SET}")
    wanted = _FRESH.get(caller.kind)
    ending = f"@{caller.name}" if caller.kind == "domain" else ""
    return each.kind == wanted and each.name.startswith(_SET) and each.name.endswith(ending)


def _of_the_set(state: State, caller: Member) -> State:
    """The bindings that name the set itself or a set of more, each for it alone."""

    def covers(each: Member) -> bool:
        whole = caller.kind == "pool" and each.kind == "pool" and each.pool == caller.pool and each.name == "*"
        signed = each.kind == "signed-in" and caller.kind in ("domain", "container")
        return each in (caller, Member("everyone")) or whole or signed

    found = []
    for binding in state.bindings:
        members = tuple(each for each in binding.members if covers(each))
        if members:
            found.append(replace(binding, members=members))
    return replace(state, bindings=tuple(found))


def _answer(side: Side, part: Slice, asked: Box) -> Answer:
    space, state = side.space, side.state
    if not all(asked):
        return Answer(None, reason="who belongs to this set is not known")
    granted = meet(side.granted(side.given(part)), [asked])
    left = minus(granted, side.forbidden(part), space.budget)
    if not left:
        return Answer(False)
    visible, reasons = provable(space, left)
    if not visible:
        return Answer(None, reason="; ".join(reasons))
    granting = [
        each for index, each in enumerate(state.bindings) if any(side.grants(index, part, box) for box in visible)
    ]
    surely = [each for each in granting if side.roles.holds(each.role, part.first, state)]
    granting = surely or granting
    free = any(each.condition is None for each in granting) and not state.denies and not state.boundaries
    conditions = () if free else tuple(each.condition.expression for each in granting if each.condition)
    causes = tuple(Cause(each.urn, each.place.replace(AT_LEAST, "")) for each in granting)
    return Answer(
        True, witness(space, part, visible[0]), tuple(dict.fromkeys(causes)), tuple(dict.fromkeys(conditions))
    )


def _over(name: str, parents: Mapping[str, str | None]) -> frozenset[str]:
    """The name, what it lies in by its own spelling, and all above that."""
    pieces = name.split("/")
    starts = ["/".join(pieces[:count]) for count in range(len(pieces), 0, -1)]
    return frozenset(each for start in starts for each in above(start, parents))
