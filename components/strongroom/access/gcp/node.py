"""Where policies are attached and what lies below: the hierarchy of organization, folders, projects and resources.

Source: https://cloud.google.com/iam/docs/resource-hierarchy-access-control
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from .unreadable import unreadable

Hierarchy: TypeAlias = Mapping[str, str | None]
CONTAINERS: Final = ("projects", "folders", "organizations")
_OPEN, _CLOSE = "\ue000", "\ue001"  # a hole of the plan stands between them
_HOLE: Final = re.compile(f"{_OPEN}[^{_CLOSE}]*{_CLOSE}")
_PLACE: Final = re.compile(
    r"(?:policies/(?=.*/denypolicies))?(?://)?(?:[^/]*\.[^/]*/(?=.))?(?P<path>.*?)(?:/denypolicies(?:/.*)?)?", re.DOTALL
)
_NOBODY: Final = "_"  # stands for the project in names of buckets


def node(name: str) -> str:
    """The name of a place without the service in front, also out of the name of a deny policy attached there."""
    found = _PLACE.fullmatch(re.sub("%2f", "/", name, flags=re.IGNORECASE))
    return found["path"] if found else name


def read_hierarchy(value: object) -> dict[str, str | None]:
    """The parent of every node, of none where nothing is given; raises Unreadable where a node is above itself."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise unreadable("hierarchy", "must map each node to its parent", value, 'write {"projects/p": "folders/1"}')
    found: dict[str, str | None] = {}
    for name, parent in value.items():
        if not isinstance(name, str) or not (parent is None or isinstance(parent, str)):
            raise unreadable(f"hierarchy.{name}", "must be the name of a node or null", parent, "name its parent")
        found[node(name)] = None if parent is None else node(parent)
    for name in found:
        _refuse_loop(name, found)
    return found


def _refuse_loop(name: str, hierarchy: Hierarchy) -> None:
    seen = {name}
    current = hierarchy.get(name)
    while current is not None:
        if current in seen:
            raise unreadable(f"hierarchy.{name}", "must not lie below itself", current, "name its true parent")
        seen.add(current)
        current = hierarchy.get(current)


def above(name: str, hierarchy: Hierarchy) -> tuple[str, ...]:
    """The node and every node over it, nearest first."""
    found = [name]
    while (parent := hierarchy.get(found[-1])) is not None:
        found.append(parent)
    return tuple(found)


def may_be_one(one: str, other: str) -> bool:
    """True iff a hole in one name may make it the other, which has none; two holes are two resources."""
    holed, plain = (one, other) if _OPEN in one else (other, one)
    if _OPEN not in holed or _OPEN in plain:
        return False
    return re.fullmatch("[^/]+".join(map(re.escape, _HOLE.split(holed))), plain) is not None


def container(name: str) -> str | None:
    """The project, folder or organization that a name begins with; None where it says none."""
    kind, _, rest = name.partition("/")
    identity = rest.partition("/")[0]
    return f"{kind}/{identity}" if kind in CONTAINERS and identity not in ("", _NOBODY) else None


def enclosing(name: str) -> tuple[str, ...]:
    """The name and every longer name's beginning that ends at a slash, longest first."""
    pieces = name.split("/")
    return tuple("/".join(pieces[:count]) for count in range(len(pieces), 0, -1))
