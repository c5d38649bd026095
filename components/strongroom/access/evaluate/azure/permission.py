"""Which actions a role definition or a deny assignment names.

Source: https://learn.microsoft.com/azure/role-based-access-control/role-definitions
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias

from ..decision import Unmodelled

Plane: TypeAlias = Literal["control", "data"]

_LISTS: Final[dict[Plane, tuple[str, str]]] = {
    "control": ("actions", "notactions"),
    "data": ("dataactions", "notdataactions"),
}
_ENTRY: Final = frozenset({*_LISTS["control"], *_LISTS["data"], "condition", "conditionversion"})


def matches(pattern: str, action: str) -> bool:
    """True iff the action fits the pattern; `*` spans any number of segments and names ignore case."""
    return _compiled(pattern.casefold()).fullmatch(action.casefold()) is not None


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(piece) for piece in pattern.split("*")), re.DOTALL)


def folded(entry: Mapping[str, Any]) -> dict[str, Any]:
    """The object with its keys in lower case, since Azure's names ignore it; `properties` is unfolded into it."""
    found = {key.casefold(): value for key, value in entry.items()}
    inner = found.pop("properties", None)
    return found if inner is None else {**found, **folded(inner)}


def entries_of(found: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    """The permission entries of a role or deny assignment; the flat spelling of the command line is one entry."""
    listed = found.get("permissions")
    if listed is None:
        return [{key: found[key] for pair in _LISTS.values() for key in pair if key in found}]
    return [listed] if isinstance(listed, Mapping) else listed


def lists(found: Mapping[str, Any]) -> bool:
    """True iff the definition says what it gives, be it nothing."""
    return found.get("permissions") is not None or any(key in found for pair in _LISTS.values() for key in pair)


def naming(entries: Iterable[Mapping[str, Any]], action: str, plane: Plane) -> list[dict[str, Any]]:
    """The permission entries that name the action in the plane and do not leave it out again."""
    found = []
    for raw in entries:
        entry = folded(raw)
        unknown = sorted(set(entry) - _ENTRY)
        if unknown:
            raise Unmodelled(f"permissions: `{unknown[0]}` is not known")
        named, left_out = (_listed(entry.get(key)) for key in _LISTS[plane])
        if any(matches(p, action) for p in named) and not any(matches(p, action) for p in left_out):
            found.append(entry)
    return found


def _listed(value: Any) -> Iterable[str]:
    """What an element lists; one text may stand for a list of one."""
    return (value,) if isinstance(value, str) else value or ()
