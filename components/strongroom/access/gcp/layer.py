"""Bindings, deny rules and boundaries as formulas over the space."""

from __future__ import annotations

from collections.abc import Sequence

from ..space.formula import EVERYWHERE, And, Formula, Not, Or
from .cel.question import Choice, Condition, Joined, Opposite
from .member import Member, convenience
from .node import above
from .space import Space
from .state import Boundary, DenyRule, State, Test


def truth(condition: Condition, space: Space) -> tuple[Formula, Formula]:
    """Where a condition is true, and where it is false; elsewhere it cannot be evaluated."""
    if isinstance(condition, Joined):
        parts = [truth(part, space) for part in condition.parts]
        true, false = tuple(part[0] for part in parts), tuple(part[1] for part in parts)
        return (And(true), Or(false)) if condition.every else (Or(true), And(false))
    if isinstance(condition, Opposite):
        true_, false_ = truth(condition.part, space)
        return false_, true_
    if isinstance(condition, Choice):
        (test, no), then, other = (truth(part, space) for part in (condition.test, condition.then, condition.other))
        return tuple(Or((And((test, one)), And((no, two)))) for one, two in zip(then, other, strict=True))  # type: ignore[return-value]
    return space.leaf(condition)


def held(test: Test | None, space: Space) -> Formula:
    """Where a condition of a binding grants: what cannot be evaluated grants nothing."""
    return EVERYWHERE if test is None else truth(test.meaning, space)[0]


def not_refuted(test: Test | None, space: Space) -> Formula:
    """Where a condition of what takes access away counts: also where it cannot be evaluated."""
    return EVERYWHERE if test is None else Not(truth(test.meaning, space)[1])


def anyone_of(members: Sequence[Member], state: State, space: Space) -> Formula:
    """The callers that one of the members covers in a state."""
    return Or(tuple(_covered(member, state, space) for member in members))


def denied(rule: DenyRule, state: State, space: Space) -> Formula:
    """The requests that a deny rule forbids, of the permissions that it names."""
    return And(
        (
            space.under(rule.node),
            anyone_of(rule.principals, state, space),
            Not(anyone_of(rule.excepted, state, space)),
            not_refuted(rule.condition, space),
        )
    )


def outside(boundaries: Sequence[Boundary], state: State, space: Space) -> Formula:
    """The requests that boundaries forbid: one is bound to the caller, and none that is lists the resource."""
    bound, listed = [], []
    for boundary in boundaries:
        applies = And((anyone_of((boundary.target,), state, space), not_refuted(boundary.condition, space)))
        bound.append(applies)
        listed.append(And((applies, Or(tuple(space.under(node) for node in boundary.nodes)))))
    return And((Or(tuple(bound)), Not(Or(tuple(listed)))))


def _covered(member: Member, state: State, space: Space) -> Formula:
    if member.kind != "convenience":
        return space.member(member)
    role, project = convenience(member)
    direct = tuple(
        each
        for binding in state.bindings
        if binding.role == role and binding.node == project
        for each in binding.members
    )
    over = [
        binding
        for binding in state.bindings
        if binding.role == role and binding.node in above(project, space.hierarchy)[1:]
    ]
    parts = [space.member(member), *(space.member(each) for each in direct if each.kind != "convenience")]
    if over:
        inherited = Or(
            tuple(space.member(each) for binding in over for each in binding.members if each.kind != "convenience")
        )
        parts.append(
            And(
                (
                    inherited,
                    space.opaque(
                        f"convenience:{member.name}",
                        f"whether {member.name} means those who inherit {role} is not known",
                    ),
                )
            )
        )
    return Or(tuple(parts))
