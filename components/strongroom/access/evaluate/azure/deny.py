"""Whether a deny assignment forbids a request.

Source: https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ...request import Request
from ..decision import Unmodelled
from .condition import holds
from .permission import Plane, entries_of, folded, naming
from .scope import Hierarchy, covers, plain

EVERYBODY: Final = "00000000-0000-0000-0000-000000000000"
_TEXTS: Final = frozenset(
    {
        *("id", "name", "type", "kind", "etag", "tags", "description", "displayname", "denyassignmentname", "metadata"),
        *("issystemprotected", "conditionversion", "denyassignmentid", "ownerid", "urn", "systemdata"),
        *("createdon", "createdby", "updatedon", "updatedby", "timecreated", "timeupdated"),
    }
)
_EVERYBODY: Final = ("everyone", "systemdefined", "allprincipals")
_KNOWN: Final = frozenset(
    {
        *_TEXTS,
        *("actions", "notactions", "dataactions", "notdataactions"),
        "permissions",
        "scope",
        "principals",
        "excludeprincipals",
        "donotapplytochildscopes",
        "condition",
        "denyassignmenteffect",
    }
)


def denies(raw: Mapping[str, Any], request: Request, plane: Plane, hierarchy: Hierarchy) -> bool:
    """True iff the deny assignment names the request's principal, action and resource and excepts none of them."""
    found = folded(raw)
    unknown = sorted(set(found) - _KNOWN)
    if unknown:
        raise Unmodelled(f"denyAssignments: `{unknown[0]}` is not known")
    effect = str(found.get("denyassignmenteffect") or "enforced").casefold()
    if effect != "enforced":
        if effect != "audit":
            raise Unmodelled(f"denyAssignments: the effect `{effect}` is not known")
        return False
    if found.get("donotapplytochildscopes"):
        if plain(found["scope"]) != plain(request.resource):
            return False
    elif not covers(found["scope"], request.resource, hierarchy):
        return False
    if not _among(found.get("principals"), request) or _among(found.get("excludeprincipals"), request):
        return False
    return any(_holds(entry, request) for entry in naming(entries_of(found), request.action, plane)) and _holds(
        found, request
    )


def _holds(found: Mapping[str, Any], request: Request) -> bool:
    return not found.get("condition") or holds(found["condition"], request)


def _among(principals: Any, request: Request) -> bool:
    if request.principal is None:
        raise Unmodelled("principal: must be named")
    listed = [principals] if isinstance(principals, Mapping | str) else principals or ()
    return any(_is(one, request.principal.casefold()) for one in listed)


def _is(one: Any, principal: str) -> bool:
    found = folded(one) if isinstance(one, Mapping) else {"id": one}
    identity = str(found.get("id") or found.get("principalid") or found.get("objectid") or "").strip().casefold()
    kind = str(found.get("type") or found.get("principaltype") or "").strip().casefold()
    return identity in (EVERYBODY, principal) or kind in _EVERYBODY
