"""A text that can be no operation of Azure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.json_text import Json
from strongroom.access.lint.azure_state import AzureState
from strongroom.access.lint.rule import Example, Fault, Rule

_VERBS: Final = ("read", "write", "delete", "action")


def check(state: AzureState) -> Iterator[Fault]:
    """Yields each entry that does not end in read, write, delete or action, wildcards counted."""
    for each in state.entries:
        for element, listed in each.lists():
            for operation in listed:
                if not _may_be_operation(operation):
                    yield Fault(
                        each.name,
                        f"`{operation}` in {element} matches no operation: none ends so",
                        "end it in `/read`, `/write`, `/delete`, `/action` or `/*`",
                    )


def _may_be_operation(operation: str) -> bool:
    *rest, last = operation.strip().casefold().split("/")
    if not rest and "*" not in last:
        return False
    pattern = re.escape(last).replace(r"\*", ".*")
    return "*" in last[:-1] or any(re.fullmatch(pattern, verb) for verb in _VERBS)


def _role(*actions: str) -> Example:
    entry: Json = {"actions": [*actions], "notActions": [], "dataActions": [], "notDataActions": []}
    return Example({"roleName": "r", "permissions": [entry], "assignableScopes": ["/"]})


RULE = Rule(
    id="no-operation",
    severity="medium",
    title="An entry that can match no operation",
    why="a right is missing, or a notAction that looks like protection takes nothing away",
    source="Azure RBAC, Understand Azure role definitions, Actions format",
    check=check,
    bad=(_role("Microsoft.Compute/virtualMachines"), _role("Microsoft.Compute/virtualMachines/list")),
    good=(_role("Microsoft.Compute/virtualMachines/read", "Microsoft.Storage/*"), _role("*"), _role("*/read")),
)
