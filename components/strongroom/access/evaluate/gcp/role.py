"""What a role gives.

Source: https://cloud.google.com/iam/docs/roles-overview
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from ..decision import Unmodelled

Roles: TypeAlias = Mapping[str, Sequence[str]]


def gives(role: str, permission: str, state: Mapping[str, Any], roles: Roles) -> bool:
    """True iff the role holds the permission; a disabled or deleted custom role holds none.

    Raises Unmodelled for a role without a list, except that the role's own name stands for a permission that only it
    is known to hold: so that a request can ask for "whatever this role gives".
    """
    if role == permission:
        return True
    custom = (state.get("customRoles") or {}).get(role)
    if custom is not None:
        return permission in _held(custom)
    if role in roles:
        return permission in roles[role]
    if "." not in permission:
        return False
    raise Unmodelled(f"{role}: what it gives is not known")


def _held(custom: Any) -> Sequence[str]:
    if not isinstance(custom, Mapping):
        return list(custom)
    if custom.get("stage") == "DISABLED" or custom.get("deleted"):
        return ()
    return custom.get("includedPermissions") or ()
