"""What is granted but does not count yet: roles that must be activated first.

Source: https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-assign-roles
"""

from __future__ import annotations

from collections.abc import Iterator

from .assignment import Assignment
from .state import State
from .words import conditions


def latent_grants(base: State, head: State) -> tuple[str, ...]:
    """The eligible roles of head, and those that base had and head has not, in words."""
    return tuple(dict.fromkeys((*_eligible(head, base, "new"), *_eligible(base, head, "gone"))))


def _eligible(state: State, other: State, change: str) -> Iterator[str]:
    known = {_key(assignment) for assignment in other.eligible}
    for assignment in state.eligible:
        is_known = _key(assignment) in known
        if change == "new" or not is_known:
            said = "" if is_known else f" ({change})"
            yield f"{described(state, assignment)}{said}"


def _key(assignment: Assignment) -> tuple[object, ...]:
    return (assignment.principal.key, assignment.role, assignment.scope, assignment.condition)


def described(state: State, assignment: Assignment) -> str:
    """Who may activate which role where."""
    under = " AND ".join(conditions(assignment.condition))
    role = state.role(assignment).name
    tail = f" if {under}" if under else ""
    return f"{assignment.principal.text} may activate {role} at {assignment.scope_text}{tail}"
