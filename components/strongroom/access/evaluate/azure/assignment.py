"""The role assignments of a state that count when a request is made: active ones, within their time.

Sources: https://learn.microsoft.com/rest/api/authorization/role-assignment-schedules and
https://learn.microsoft.com/azure/role-based-access-control/pim-integration
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from ...request import Request
from ..decision import Unmodelled
from .attribute import values
from .condition_syntax import Attribute
from .deny import EVERYBODY
from .permission import folded

LISTS: Final = (
    "roleassignments",
    "roleassignmentschedules",
    "roleassignmentscheduleinstances",
    "roleassignmentschedulerequests",
    "activeassignments",
    "activeroleassignments",
)
_EVERYBODY: Final = ("everyone", "systemdefined", "allprincipals")
_ELIGIBLE: Final = ("assignmenttype", "assignmentstate", "state", "membertype")
_GIVING: Final = ("admin", "self")
_TAKING: Final = ("adminremove", "selfdeactivate")
_IN_FORCE: Final = frozenset(
    {
        "accepted",
        "provisioned",
        "granted",
        "adminapproved",
        "schedulecreated",
        "provisioningstarted",
        "active",
        "enabled",
    }
)
_SAYS_NOTHING: Final = frozenset(
    {
        *("id", "name", "type", "kind", "etag", "tags", "description", "displayname", "metadata", "systemdata"),
        *("createdon", "createdby", "updatedon", "updatedby", "timecreated", "timeupdated", "expandedproperties"),
        *("createddatetime", "updateddatetime", "principaldisplayname", "principalname", "roleassignmentid", "urn"),
        *("delegatedmanagedidentityresourceid", "justification", "ticketinfo", "requestorid", "approvalid", "location"),
        *("linkedroleeligibilityscheduleid", "linkedroleeligibilityscheduleinstanceid", "roleassignmentscheduleid"),
        *("roleeligibilityscheduleid", "targetroleassignmentscheduleid", "targetroleeligibilityscheduleid"),
        *("originroleassignmentid", "skipserviceprincipalaadcheck", "conditionversion"),
    }
)
_KNOWN: Final = _SAYS_NOTHING | {
    *("principalid", "principal", "objectid", "assignee", "principaltype", "assigneeprincipaltype", "objecttype"),
    *("role", "roledefinitionid", "roledefinition", "roledefinitionname", "rolename", "scope", "directoryscopeid"),
    *("condition", "requesttype", "status", "scheduleinfo", "startdatetime", "starttime", "enddatetime", "endtime"),
    *("eligible", "iseligible", "pimeligible", *_ELIGIBLE),
}


def active(state: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each assignment that is no mere eligibility, its keys in lower case; raises Unmodelled for unknown elements."""
    for name in LISTS:
        for raw in entries(state.get(name)):
            found = folded(raw)
            unknown = sorted(set(found) - _KNOWN)
            if any(found[key] is not None for key in unknown):
                raise Unmodelled(f"{name}: `{unknown[0]}` is not known")
            if not _is_eligible(found):
                yield found


def entries(value: Any) -> Iterable[Any]:
    """The members of a list, also under `value` as the management API pages them, or under names of their own."""
    if isinstance(value, Mapping):
        inner = value.get("value")
        return inner if isinstance(inner, list) else value.values()
    return value or ()


def role(assignment: Mapping[str, Any]) -> str:
    """The role that it names."""
    return _first(assignment, "roledefinitionid", "role", "roledefinition", "roledefinitionname", "rolename")


def scope(assignment: Mapping[str, Any]) -> str:
    """The scope that it holds at."""
    return _first(assignment, "scope", "directoryscopeid")


def names(assignment: Mapping[str, Any], principal: str) -> bool:
    """True iff it gives the role to the principal, or to everybody."""
    given = _first(assignment, "principalid", "principal", "objectid", "assignee").strip().casefold()
    kind = _first(assignment, "principaltype", "assigneeprincipaltype", "objecttype").strip().casefold()
    return given == principal.casefold() or given == EVERYBODY or kind in _EVERYBODY


def in_time(assignment: Mapping[str, Any], request: Request) -> bool:
    """True iff the request is made at or after the start and before the end; raises Unmodelled without its time."""
    start, end = (_bound(assignment, *keys) for keys in (("startdatetime", "starttime"), ("enddatetime", "endtime")))
    _in_force(assignment)
    schedule = folded(assignment.get("scheduleinfo") or {})
    expiration = folded(schedule.get("expiration") or {})
    start = start or _bound(schedule, "startdatetime", "starttime")
    end = end or _bound(expiration, "enddatetime", "endtime")
    if end is None and start is not None and expiration.get("duration"):
        end = start + _length(str(expiration["duration"]))
    if start is None and end is None:
        return True
    now = values(Attribute("environment", "UtcNow"), request)
    if not now:
        raise Unmodelled("roleAssignments: the time of the request is not known")
    at = _instant(now[0])
    return (start is None or at >= start) and (end is None or at < end)


def _in_force(assignment: Mapping[str, Any]) -> None:
    kind, status = (str(assignment.get(key) or "").casefold() for key in ("requesttype", "status"))
    if kind and (kind in _TAKING or not kind.startswith(_GIVING)):
        raise Unmodelled(f"roleAssignments: what a request of type `{kind}` leaves is not known")
    if status and status not in _IN_FORCE:
        raise Unmodelled(f"roleAssignments: whether the status `{status}` counts is not known")


def _is_eligible(assignment: Mapping[str, Any]) -> bool:
    flags = (str(assignment.get(key) or "").casefold() == "true" for key in ("eligible", "iseligible", "pimeligible"))
    return any(flags) or any(str(assignment.get(key) or "").casefold().startswith("eligib") for key in _ELIGIBLE)


def _first(found: Mapping[str, Any], *keys: str) -> str:
    return next((str(found[key]) for key in keys if found.get(key)), "")


def _bound(found: Mapping[str, Any], *keys: str) -> datetime | None:
    text = _first(found, *keys)
    return _instant(text) if text else None


def _instant(text: str) -> datetime:
    whole, dot, rest = text.strip().upper().partition(".")
    digits = re.match(r"\d*", rest)
    fraction = (digits[0] if digits else "")[:6]
    try:
        found = datetime.fromisoformat(whole + (dot and f".{fraction.ljust(6, '0')}" + rest.lstrip("0123456789")))
    except ValueError:
        raise Unmodelled(f"roleAssignments: `{text}` is no time") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _length(text: str) -> timedelta:
    match = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", text.strip().upper())
    if match is None:
        raise Unmodelled(f"roleAssignments: `{text}` is no duration")
    days, hours, minutes = (int(piece or 0) for piece in match.groups())
    return timedelta(days=days, hours=hours, minutes=minutes)
