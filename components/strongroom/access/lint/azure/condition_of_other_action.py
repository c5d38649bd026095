"""A condition that names only actions which the role does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.json_text import Json
from strongroom.access.lint.azure_state import AzureState, overlap
from strongroom.access.lint.rule import Example, Fault, Rule

_NAMED: Final = re.compile(r"ActionMatches\s*\{\s*'([^']*)'\s*\}", re.IGNORECASE)
_BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs"


def check(state: AzureState) -> Iterator[Fault]:
    """Yields each conditional assignment of a known role whose condition is about none of the role's actions."""
    for each in state.assignments:
        entries = state.entries_of(each.role)
        given = [pattern for entry in entries for pattern in (*entry.actions, *entry.data_actions)]
        named = [name for name in _NAMED.findall(each.condition) if name]
        if not named or not given or any(overlap(name, pattern) for name in named for pattern in given):
            continue
        yield Fault(
            each.name,
            f"the condition names `{named[0]}`, and the role gives none of what it names: it restricts nothing",
            "name the actions of the role",
        )


def _state(action: str) -> Example:
    condition = f"((!(ActionMatches{{'{action}'}})) OR (@Resource[{_BLOBS}:path] StringLike 'models/*'))"
    entry: Json = {"actions": [], "notActions": [], "dataActions": [f"{_BLOBS}/read"], "notDataActions": []}
    role: Json = {"permissions": [entry], "assignableScopes": ["/"]}
    assigned: Json = {
        "principalId": "11111111-1111-1111-1111-111111111111",
        "principalType": "User",
        "role": "r",
        "scope": "/subscriptions/00000000-0000-0000-0000-000000000001",
        "condition": condition,
        "conditionVersion": "2.0",
    }
    return Example({"roleDefinitions": {"r": role}, "roleAssignments": [assigned]})


RULE = Rule(
    id="condition-of-other-action",
    severity="high",
    title="A condition that names none of the role's actions",
    why="a condition restricts only the actions that it names: every action of the role stays free",
    source="Azure RBAC, Azure role assignment condition format and syntax",
    check=check,
    bad=(_state(f"{_BLOBS}/write"),),
    good=(_state(f"{_BLOBS}/read"),),
)
