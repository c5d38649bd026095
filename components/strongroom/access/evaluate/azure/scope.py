"""Which scope lies within which.

Source: https://learn.microsoft.com/azure/role-based-access-control/scope-overview
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

Hierarchy: TypeAlias = Mapping[str, str | None]


def plain(scope: str) -> str:
    """The scope without a closing slash and in lower case, since scopes ignore it."""
    return scope.rstrip("/").casefold()


def covers(scope: str, resource: str, hierarchy: Hierarchy) -> bool:
    """True iff the resource is the scope or lies below it: by its name, or by the hierarchy of management groups."""
    wanted = plain(scope)
    return not wanted or wanted in _above(plain(resource), tuple(hierarchy.items()))


@lru_cache(maxsize=4096)
def _above(place: str, hierarchy: tuple[tuple[str, str | None], ...]) -> frozenset[str]:
    parents = {plain(child): plain(parent) for child, parent in hierarchy if parent}
    found: set[str] = set()
    waiting = [place]
    while waiting:
        current = waiting.pop()
        if not current or current in found:
            continue
        found.add(current)
        waiting.extend((parents.get(current, ""), current.rpartition("/")[0]))
    return frozenset(found)
