"""An assignment that another covers."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.json_text import Json
from strongroom.access.lint.azure_proof import without_assignment
from strongroom.access.lint.azure_state import Assignment, AzureState
from strongroom.access.lint.rule import Example, Fault, Rule

_SCOPE = "/subscriptions/00000000-0000-0000-0000-000000000001"


def check(state: AzureState) -> Iterator[Fault]:
    """Yields each assignment whose role its principal has over the same or a wider scope without a condition."""
    for each in state.assignments:
        wider = next((other for other in state.assignments if _covers(other, each)), None)
        if wider is not None:
            yield Fault(
                each.name,
                f"{wider.name} gives the same role to the same principal over `{wider.scope or '/'}`",
                "drop it",
                smaller=without_assignment(state, each),
            )


def _covers(wide: Assignment, narrow: Assignment) -> bool:
    if wide is narrow or (wide.principal, wide.role) != (narrow.principal, narrow.role) or wide.condition:
        return False
    if wide.scope == narrow.scope:
        return bool(narrow.condition) or wide.number < narrow.number
    return narrow.scope.startswith(f"{wide.scope}/")


def _state(*scopes: str) -> Example:
    assigned: list[Json] = [
        {"principalId": "11111111-1111-1111-1111-111111111111", "principalType": "User", "role": "r", "scope": scope}
        for scope in scopes
    ]
    entry: Json = {"actions": ["*/read"], "notActions": [], "dataActions": [], "notDataActions": []}
    role: Json = {"permissions": [entry], "assignableScopes": ["/"]}
    return Example({"roleDefinitions": {"r": role}, "roleAssignments": assigned})


RULE = Rule(
    id="needless-assignment",
    severity="low",
    title="An assignment that another covers",
    why="whoever takes away one of the two believes that the right is gone",
    source="Azure RBAC, Understand scope for Azure RBAC",
    check=check,
    bad=(_state(_SCOPE, f"{_SCOPE}/resourceGroups/app"), _state(_SCOPE, _SCOPE)),
    good=(_state(f"{_SCOPE}/resourceGroups/app", f"{_SCOPE}/resourceGroups/web"),),
)
