"""Which statements make a difference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..comparison import Cause
from ..space.box import Box
from .grants import Side
from .roles import Slice
from .state import Binding, Boundary, DenyRule


@dataclass(frozen=True, slots=True)
class Origin:
    """The statements with what they say of resources and conditions."""

    causes: tuple[Cause, ...]
    resources: tuple[str, ...]
    conditions: tuple[str, ...]


def origin(after: Side, before: Side, part: Slice, box: Box) -> Origin:
    """The bindings that grant a box; where the other side has them too, what no longer forbids it as well."""
    bindings, rules = after.state.bindings, before.state.denies
    granting = [bindings[index] for index in range(len(bindings)) if after.grants(index, part, box)]
    new = [binding for binding in granting if not _matched(binding, before, part)]
    freed: list[DenyRule | Boundary] = []
    if not new:
        freed = [rules[index] for index in range(len(rules)) if before.forbids(index, part, box)]
        freed += before.state.boundaries if before.state.boundaries != after.state.boundaries else ()
    made = new or granting
    return Origin(
        causes=tuple(Cause(each.urn, each.place) for each in (*made, *freed)),
        resources=tuple(dict.fromkeys(binding.node for binding in made)),
        conditions=_expressions((*made, *freed)),
    )


def _matched(binding: Binding, before: Side, part: Slice) -> bool:
    """True iff the other side has the same binding and its role gives the same."""
    gives = before.roles.holds(binding.role, part.first, before.state) is not False
    alike = (
        other.node == binding.node
        and other.role == binding.role
        and other.condition == binding.condition
        and set(binding.members) <= set(other.members)
        for other in before.state.bindings
    )
    return gives and any(alike)


def _expressions(made: Iterable[Binding | DenyRule | Boundary]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.condition.expression for each in made if each.condition is not None))
