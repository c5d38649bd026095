"""Permissions: in roles `storage.objects.get`, in deny rules `storage.googleapis.com/objects.get` with wildcards.

Source: https://cloud.google.com/iam/docs/deny-overview
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .unreadable import unreadable

_PATTERN: Final = re.compile(
    r"([a-z0-9-]+(?:\.[a-z0-9-]+)*)\.googleapis\.com/"
    r"(?:((?:[A-Za-z0-9_-]+\.)*?[A-Za-z0-9_-]+|\*)\.([A-Za-z0-9_-]+|\*)|\*)"
)
_SERVICES: Final = {"cloudresourcemanager": "resourcemanager"}  # whose permissions are not named for it
_PERMISSION: Final = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+")


def refuse_pattern(text: object, where: str) -> str:
    """The permission of a deny rule as it is; raises Unreadable where it is none."""
    if not isinstance(text, str) or _PATTERN.fullmatch(text) is None:
        raise unreadable(
            where, "must be a permission of a deny rule", text, "write it as storage.googleapis.com/objects.get"
        )
    return text


def permission(text: object, where: str) -> str:
    """A permission of a role; raises Unreadable where it is none."""
    if not isinstance(text, str) or _PERMISSION.fullmatch(text) is None:
        raise unreadable(where, "must be a permission", text, "write it as storage.objects.get")
    return text


@lru_cache(maxsize=4096)
def parts(pattern: str) -> tuple[str, str, str]:
    """The service, the resource and the verb of a deny rule's permission, as roles name them; `*` is any."""
    match = _PATTERN.fullmatch(pattern)
    service, resource, verb = match.groups() if match else ("", "-", "-")
    return _SERVICES.get(service, service), resource or "*", verb or "*"  # a lone star is all of the service


def covers(pattern: str, asked: str) -> bool:
    """True iff a permission of a deny rule means the permission of a role."""
    service, resource, verb = parts(pattern)
    head, _, tail = asked.partition(".")
    what, _, how = tail.rpartition(".")
    return head == service and resource in ("*", what) and verb in ("*", how)
