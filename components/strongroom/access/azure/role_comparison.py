"""Two versions of one role compared: what whoever holds the role may do more, or no more."""

from __future__ import annotations

from strongroom.access.comparison import Comparison, Difference
from strongroom.access.space.budget import Budget, Exhausted

from .expression import TRUE, Opaque
from .finding import STEPS
from .role import Role, read_role
from .rows import role_rows
from .slice import Rule, Slice, gained
from .unmodelled import unlike


def compare_roles(base: object, head: object) -> Comparison:
    """The difference of two definitions of a role, for a holder at any scope; raises Unreadable.

    Where the role may be assigned (`assignableScopes`) grants nothing and stands among what is latent.
    """
    unknown: tuple[list[Opaque], list[Opaque]] = ([], [])
    sides = read_role(base, "base.role", unknown[0]), read_role(head, "head.role", unknown[1])
    open_ = unlike(*unknown)
    gains, open_gain = _gains(*sides)
    losses, open_loss = _gains(sides[1], sides[0])
    return Comparison(gains, losses, (*open_gain, *open_), (*open_loss, *open_), _assignable(*sides))


def _gains(base: Role, head: Role) -> tuple[tuple[Difference, ...], tuple[str, ...]]:
    try:
        hits = tuple(gained(_held(base), _held(head), Budget(STEPS)))
    except Exhausted as spent:
        return (), (f"the question is too large: {spent}",)
    reasons = dict.fromkeys(reason for hit in hits for reason in hit.reasons)
    return role_rows(hits, head.name), tuple(reasons)


def _held(role: Role) -> Slice:
    return Slice((Rule(role.permissions or (), TRUE),), ())


def _assignable(base: Role, head: Role) -> tuple[str, ...]:
    known = {scope.casefold() for scope in base.assignable}
    return tuple(
        f"{head.name} may now be assigned at {scope}" for scope in head.assignable if scope.casefold() not in known
    )
