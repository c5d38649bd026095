"""What a version of a role gives that another does not."""

from __future__ import annotations

from ..comparison import Cause, Comparison, Difference
from ..request import Request
from .element import Notes, mapping
from .read_role import role_permissions

_WHERE = "includedPermissions"


def compare_roles(base: object, head: object) -> Comparison:
    """The whole difference of two versions of a role in the vendor's JSON, asked of whoever holds it.

    A change of the launch stage alone is none, but that a disabled role gives nothing. Raises Unreadable.
    """
    notes: tuple[Notes, Notes] = ({}, {})
    before = role_permissions(mapping(base, "base"), "base", notes[0])
    after = role_permissions(mapping(head, "head"), "head", notes[1])
    changed = sorted(key for key in {*notes[0], *notes[1]} if notes[0].get(key) != notes[1].get(key))
    reasons = tuple(f"{key} is not understood" for key in changed)
    return Comparison(_row(after - before), _row(before - after), reasons, reasons)


def _row(permissions: frozenset[str]) -> tuple[Difference, ...]:
    names = tuple(sorted(permissions))
    if not names:
        return ()
    return (Difference(Request(None, names[0], ""), names, (), cause=(Cause("", _WHERE),)),)
