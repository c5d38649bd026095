"""A notAction that takes nothing away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from strongroom.access.json_text import Json
from strongroom.access.lint.azure_proof import without_entries
from strongroom.access.lint.azure_state import AzureState, overlap
from strongroom.access.lint.rule import Example, Fault, Rule


def check(state: AzureState) -> Iterator[Fault]:
    """Yields each notAction or notDataAction that shares no operation with what its entry gives."""
    for each in state.entries:
        for element, given, taken in each.planes():
            vain = [no for no in taken if not any(overlap(no, pattern) for pattern in given)]
            smaller = without_entries(state, element, Counter(vain)) if vain else None
            for no in vain:
                yield Fault(
                    each.name,
                    f"`{no}` in {element} takes nothing away: the same entry does not give it, and another may",
                    "drop it; a right of another role is taken away by a deny assignment alone",
                    smaller=smaller,
                )


def _role(actions: list[str], not_actions: list[str]) -> Example:
    entry: Json = {"actions": [*actions], "notActions": [*not_actions], "dataActions": [], "notDataActions": []}
    return Example({"roleName": "r", "permissions": [entry], "assignableScopes": ["/"]})


RULE = Rule(
    id="not-action-of-nothing",
    severity="medium",
    title="A notAction that takes nothing away",
    why="notActions subtract from the actions of their own entry and deny nothing: the line looks like protection",
    source="Azure RBAC, Understand Azure role definitions, NotActions",
    check=check,
    bad=(_role(["Microsoft.Compute/*"], ["Microsoft.Storage/storageAccounts/delete"]),),
    good=(_role(["*"], ["Microsoft.Authorization/*/Delete"]), _role(["*/read"], ["Microsoft.Storage/*"])),
)
