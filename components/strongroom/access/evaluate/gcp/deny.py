"""Whether a deny policy forbids a request.

Source: https://cloud.google.com/iam/docs/deny-overview
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ...request import Request
from ..decision import Unmodelled
from .cel import holds
from .hierarchy import Hierarchy
from .principal import covers

_RULE: Final = frozenset(
    {"deniedPrincipals", "exceptionPrincipals", "deniedPermissions", "exceptionPermissions", "denialCondition"}
)
# The one service whose permissions are not named for it.
_SERVICES: Final = {"cloudresourcemanager": "resourcemanager"}


def denies(policies: Iterable[Mapping[str, Any]], request: Request, hierarchy: Hierarchy) -> bool:
    """True iff a rule of the policies names the principal and the permission, and excepts neither."""
    return any(
        _applies(rule["denyRule"], request, hierarchy) for policy in policies for rule in policy.get("rules") or ()
    )


def _applies(rule: Mapping[str, Any], request: Request, hierarchy: Hierarchy) -> bool:
    unknown = sorted(set(rule) - _RULE)
    if unknown:
        raise Unmodelled(f"denyRule: `{unknown[0]}` is not known")

    def principal(key: str) -> bool:
        return any(covers(member, request, hierarchy) for member in rule.get(key) or ())

    def permission(key: str) -> bool:
        return any(matches(pattern, request.action) for pattern in rule.get(key) or ())

    if not permission("deniedPermissions") or permission("exceptionPermissions"):
        return False
    if not principal("deniedPrincipals") or principal("exceptionPrincipals"):
        return False
    # A condition that cannot be evaluated denies.
    return holds_or_open(rule.get("denialCondition"), request)


def holds_or_open(condition: Mapping[str, Any] | None, request: Request) -> bool:
    """True iff the condition is absent, holds or cannot be evaluated: the rule of what takes access away."""
    return not condition or holds(condition["expression"], request) is not False


def matches(pattern: str, permission: str) -> bool:
    """True iff a permission of a deny rule (`storage.googleapis.com/objects.delete`) means that of a role.

    A wildcard stands for a whole part: `objects.*`, `*.delete`, `*.*`; alone it is all of the service.
    """
    host, slash, rest = pattern.partition("/")
    noun, dot, verb = ("*", ".", "*") if rest == "*" else rest.rpartition(".")
    if not (slash and dot and host.endswith(".googleapis.com")):
        raise Unmodelled(f"denyRule: the permission `{pattern}` is not read")
    if any("*" in piece and piece != "*" for piece in (noun, verb)) or "*" in host:
        raise Unmodelled(f"denyRule: the wildcard in `{pattern}` is not read")
    if "." not in permission:
        raise Unmodelled(f"denyRule: whether `{pattern}` is part of {permission} is not known")
    service = host.removesuffix(".googleapis.com")
    head, _, tail = permission.partition(".")
    what, _, how = tail.rpartition(".")
    return head == _SERVICES.get(service, service) and noun in ("*", what) and verb in ("*", how)
