"""Where a resource hangs: itself, what encloses it by name, and the nodes above.

Source: https://cloud.google.com/iam/docs/resource-hierarchy-access-control
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from ...request import Request
from ..decision import Unmodelled

Hierarchy: TypeAlias = Mapping[str, str | None]

_CONTAINERS: Final = ("projects", "folders", "organizations")


def node(name: str) -> str:
    """The name of a policy's place without the service in front and without the percent signs of a deny policy."""
    plain = name.replace("%2F", "/").replace("%2f", "/")
    if plain.startswith("policies/") and "/denypolicies" in plain:  # a deny policy names where it is attached
        plain = plain.removeprefix("policies/").partition("/denypolicies")[0]
    plain = plain.removeprefix("//")
    host, slash, rest = plain.partition("/")
    return rest if slash and "." in host else plain


def above(place: str, hierarchy: Hierarchy) -> tuple[str, ...]:
    """The place and everything over it, nearest first."""
    found: list[str] = []
    current: str | None = place
    while current is not None and current not in found:
        found.append(current)
        current = hierarchy.get(current)
    return tuple(found)


def lineage(request: Request, hierarchy: Hierarchy, places: Iterable[str]) -> tuple[str, ...]:
    """Every node whose policies count for the request's resource.

    A name such as `projects/_/buckets/b` does not say whose it is: `request.resource_account` names the node that
    holds it, else the only project that has policies (`places`) does. Raises Unmodelled where that is open.
    """
    pieces = node(request.resource).split("/")
    names = ["/".join(pieces[:count]) for count in range(len(pieces), 0, -1)]
    owner = node(request.resource_account) or _owner(names, hierarchy, places)
    found: dict[str, None] = {}
    for name in (*names, owner):
        found.update(dict.fromkeys(above(name, hierarchy)))
    return tuple(found)


def _owner(names: list[str], hierarchy: Hierarchy, places: Iterable[str]) -> str:
    pieces = names[0].split("/")
    if pieces[0] in _CONTAINERS and len(pieces) > 1 and pieces[1] != "_":
        return "/".join(pieces[:2])
    held = [parent for name in names if (parent := hierarchy.get(name))]
    if held:
        return held[0]
    found = list(places)
    projects = {place for place in found if place.startswith("projects/") and not place.startswith("projects/_/")}
    if len({"/".join(place.split("/")[:2]) for place in projects}) == 1:
        return "/".join(min(projects).split("/")[:2])
    roots = {place for place, parent in hierarchy.items() if parent is None}
    if not projects and roots and set(found) <= roots and len(roots) == 1:
        return roots.pop()
    raise Unmodelled(f"{names[0]}: does not say which project it lies in; name it as resource_account")
