"""Which actions the patterns of roles tell apart.

A wildcard takes in any text, slashes too; names ignore case.

Source: https://learn.microsoft.com/azure/role-based-access-control/role-definitions#actions-format
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import ANY, Glob, parse

_SHAPE: Final = parse("?*/?*")  # every operation names a provider and what is done
_STARS: Final = re.compile(r"\*+")
_KNOWN: Final = (
    "Microsoft.Compute/virtualMachines/read",
    "Microsoft.Compute/virtualMachines/write",
    "Microsoft.Compute/virtualMachines/delete",
    "Microsoft.Compute/virtualMachines/start/action",
    "Microsoft.Authorization/roleAssignments/read",
    "Microsoft.Authorization/roleAssignments/write",
    "Microsoft.Authorization/roleAssignments/delete",
    "Microsoft.Storage/storageAccounts/read",
    "Microsoft.Storage/storageAccounts/listKeys/action",
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete",
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
)
_FILLINGS: Final = (
    ("Microsoft.Compute/virtualMachines", "virtualMachines", "read"),
    ("Microsoft.Authorization/roleAssignments", "roleAssignments", "write"),
    ("Microsoft.Resources/subscriptions", "resources", "delete"),
    ("Microsoft.Storage/storageAccounts", "instances", "listKeys/action"),
)


@dataclass(frozen=True, slots=True)
class ActionClass:
    """Actions that no pattern tells apart; `fitting` are the patterns that take them in, `example` fits just those."""

    fitting: frozenset[str]
    example: str


def glob(pattern: str) -> Glob:
    """The actions that a pattern takes in: `*` is any text, everything else is plain."""
    return Glob(_STARS.sub(ANY, pattern.lower()), ignore_case=True)


def action_classes(
    patterns: Iterable[str], budget: Budget, undefined: frozenset[str] = frozenset()
) -> tuple[ActionClass, ...]:
    """Each achievable combination of the patterns among names of actions, and of undefined roles; raises Exhausted."""
    distinct: dict[str, list[str]] = {}
    for pattern in patterns:
        distinct.setdefault(pattern.casefold(), []).append(pattern)
    folded = tuple(distinct)
    globs = (*(glob(pattern) for pattern in folded), _SHAPE)
    found = []
    for item in classes(globs, budget):
        members = [name for index, name in enumerate(folded) if item.bits >> index & 1]
        if item.bits >> len(folded) & 1 or not undefined.isdisjoint(members):
            fitting = frozenset(spelled for name in members for spelled in distinct[name])
            found.append(ActionClass(fitting, item.example))
    return tuple(found)


def narrowest(found: ActionClass) -> str | None:
    """The narrowest pattern that takes the class in, in its author's words; None where none does."""
    return min(found.fitting, key=_narrow, default=None)


def _narrow(pattern: str) -> tuple[int, int, str]:
    return pattern.count("*"), -len(pattern), pattern


def plausible(found: ActionClass, patterns: Iterable[str]) -> tuple[str, bool]:
    """An action of the class that reads like one of the cloud, and whether it does."""
    fitting = {glob(pattern) for pattern in found.fitting}
    others = {glob(pattern) for pattern in patterns} - fitting
    for text in _likely(sorted(found.fitting, key=_narrow)):
        if all(one.matches(text) for one in fitting) and not any(one.matches(text) for one in others):
            return text, True
    return found.example, False


def _likely(patterns: Sequence[str]) -> Iterator[str]:
    for pattern in patterns:
        if "*" not in pattern:
            yield pattern
    yield from _KNOWN
    for pattern in patterns:
        yield from _filled(pattern)


@lru_cache(maxsize=4096)
def _filled(pattern: str) -> tuple[str, ...]:
    """The pattern with names in place of its wildcards."""
    first, *rest = pattern.split("*")
    found = []
    for start, middle, end in _FILLINGS if rest else ():
        text = first
        for index, part in enumerate(rest):
            last = index == len(rest) - 1 and not part
            text += (start if not text else end if last and text.endswith("/") else middle) + part
        found.append(text if "/" in text else f"{text}/{end}")
    return tuple(found)
