"""Scopes: where an assignment holds, and what lies below what.

Source: https://learn.microsoft.com/azure/role-based-access-control/scope-overview
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from .unreadable import unreadable

ROOT: Final = "/"
_GROUP: Final = re.compile(r"/providers/microsoft\.management/managementgroups/[^/]+")
_SUBSCRIPTION: Final = re.compile(r"/subscriptions/[^/]+")
Folded: TypeAlias = str  # a scope in lower case without a slash at its end


def fold(scope: str, where: str) -> Folded:
    """The scope as it is compared; raises Unreadable."""
    text = scope.strip()
    if not text.startswith("/"):
        raise unreadable(where, "is no scope", scope, "begin with `/subscriptions/` or a management group's id")
    return re.sub("/{2,}", "/", text).casefold().rstrip("/") or ROOT


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Which subscription or management group lies in which management group; both folded."""

    parents: Mapping[Folded, Folded]

    def above(self, scope: Folded) -> frozenset[Folded]:
        """The scopes whose assignments hold there: itself, the paths it begins with, groups over it, the root."""
        found: set[Folded] = {ROOT}
        waiting = [scope]
        while waiting:
            one = waiting.pop()
            if one in found:
                continue
            found.add(one)
            parent = self.parents.get(one)
            waiting += [parent] if parent else []
            shorter = one.rpartition("/")[0]
            waiting += [shorter] if shorter else []
        return frozenset(found)

    def knows(self, scope: Folded) -> bool:
        """True iff it is known what the subscription or management group of the scope lies in."""
        top = container(scope)
        return top is None or top in self.parents or top in self.parents.values()


def container(scope: Folded) -> Folded | None:
    """The subscription or management group that the scope is in; None for the tenant itself."""
    found = _GROUP.match(scope) or _SUBSCRIPTION.match(scope)
    return found[0] if found else None


def is_group(scope: Folded) -> bool:
    """True iff the scope is a management group."""
    return _GROUP.fullmatch(scope) is not None


def read_hierarchy(raw: object) -> Hierarchy:
    """Child to parent, as the state spells them; raises Unreadable where they run in a circle."""
    if raw is None:
        return Hierarchy({})
    if not isinstance(raw, Mapping):
        raise unreadable("hierarchy", "must be an object", raw, "map each child's scope to its parent's")
    parents: dict[Folded, Folded] = {}
    for child, parent in raw.items():
        if parent is None or parent == "":
            continue
        if not isinstance(parent, str):
            raise unreadable(f"hierarchy.{child}", "must be a text", parent, "name the parent's scope")
        parents[fold(str(child), "hierarchy")] = fold(parent, f"hierarchy.{child}")
    for child in parents:
        seen, one = set(), child
        while one in parents:
            if one in seen:
                raise unreadable("hierarchy", "runs in a circle", child, "give each scope one parent above it")
            seen.add(one)
            one = parents[one]
    return Hierarchy(parents)
