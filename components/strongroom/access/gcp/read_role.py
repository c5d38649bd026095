"""Roles as lists of permissions.

Source: https://cloud.google.com/iam/docs/reference/rest/v1/projects.roles
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .element import Notes, flag, listed, mapping, noted
from .permission import permission
from .unreadable import unreadable

_ROLE: Final = ("name", "title", "description", "includedPermissions", "stage", "etag", "deleted", "urn")
_STAGES: Final = ("ALPHA", "BETA", "GA", "DEPRECATED", "DISABLED", "EAP")


def custom_roles(value: Mapping[str, object], where: str, notes: Notes) -> dict[str, frozenset[str]]:
    """What each custom role gives; one that is disabled or deleted gives nothing."""
    return {name: role_permissions(role, f"{where}.{name}", notes) for name, role in value.items()}


def role_permissions(value: object, where: str, notes: Notes) -> frozenset[str]:
    """What a role gives, as a bare list or as the vendor's object; raises Unreadable."""
    if isinstance(value, list):
        return _permissions(value, where)
    role = mapping(value, where)
    noted(role, _ROLE, where, notes)
    stage = role.get("stage", "GA")
    if stage not in _STAGES:
        raise unreadable(f"{where}.stage", "must be a launch stage", stage, f"write one of {', '.join(_STAGES)}")
    given = _permissions(listed(role.get("includedPermissions"), f"{where}.includedPermissions"), where)
    return frozenset() if stage == "DISABLED" or flag(role.get("deleted"), f"{where}.deleted") else given


def _permissions(found: list[object], where: str) -> frozenset[str]:
    return frozenset(permission(each, f"{where}.includedPermissions") for each in found)
