"""Which cloud's document a value is, told by what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.plan.unreadable import kind

from .json_text import Json
from .refusal import refuse

Cloud: TypeAlias = Literal["aws", "gcp", "azure"]
Shape: TypeAlias = Literal["policy", "state", "role"]

CLOUDS: Final[tuple[Cloud, ...]] = ("aws", "gcp", "azure")


@dataclass(frozen=True, slots=True)
class Form:
    """A cloud's document: one `policy` alone, a `state` of several layers or resources, or a `role`."""

    cloud: Cloud
    shape: Shape


# The keys of which one tells the form; the first form that both sides can have is taken.
_MARKS: Final[tuple[tuple[Form, frozenset[str]], ...]] = (
    (Form("aws", "policy"), frozenset({"Statement"})),
    (
        Form("aws", "state"),
        frozenset(
            {
                "identity",
                "boundary",
                "scp",
                "rcp",
                "resourcePolicy",
                "session",
                "vpce",
                "grants",
                "publicAccessBlock",
                "trust",
                "groups",
                "managementAccount",
            }
        ),
    ),
    (Form("gcp", "policy"), frozenset({"bindings"})),
    (
        Form("gcp", "state"),
        frozenset(
            {
                "allow",
                "deny",
                "customRoles",
                "orgPolicies",
                "principalAccessBoundaries",
                "policyBindings",
                "perimeters",
                "servicePerimeters",
                "accessLevels",
            }
        ),
    ),
    (Form("gcp", "role"), frozenset({"includedPermissions", "stage"})),
    (
        Form("azure", "state"),
        frozenset(
            {
                "roleAssignments",
                "roleDefinitions",
                "denyAssignments",
                "eligibleAssignments",
                "roleEligibilitySchedules",
                "roleEligibilityScheduleInstances",
                "policyAssignments",
            }
        ),
    ),
    (
        Form("azure", "role"),
        frozenset({"permissions", "assignableScopes", "roleName", "Actions", "DataActions", "AssignableScopes"}),
    ),
)


def form_of(base: Json, head: Json, cloud: str | None, where: str, *, state: bool = False) -> Form:
    """The form that both documents have; `cloud` settles it where neither tells, `state` where they are empty.

    Raises BadDocument where they are no objects, of no known form or of two.
    """
    sides = [_object(side, f"{where}.{name}") for name, side in (("base", base), ("head", head))]
    known = _cloud(cloud, where)
    candidates = [
        form
        for form, marks in _MARKS
        if (known is None or form.cloud == known) and all(_may_be(side, marks) for side in sides)
        if any(marks & set(side) for side in sides)
    ]
    if candidates:
        return candidates[0]
    if known is not None and not any(marks & set(side) for side in sides for _, marks in _MARKS):
        return Form(known, "state")
    if state and not any(sides):
        return Form("aws", "state")
    raise refuse(
        where,
        "must be two documents of one cloud and one form",
        " and ".join(_keys(side) for side in sides),
        "give policies, roles or states as the clouds' own JSON",
    )


def _object(side: Json, where: str) -> Mapping[str, Json]:
    if isinstance(side, dict):
        return side
    raise refuse(where, "must be a JSON object", kind(side), "give the whole policy document")


def _cloud(cloud: str | None, where: str) -> Cloud | None:
    if cloud is None:
        return None
    for known in CLOUDS:
        if cloud == known:
            return known
    raise refuse(f"{where}.cloud", f"must be one of {', '.join(CLOUDS)}", cloud, "name the cloud of the documents")


def _may_be(side: Mapping[str, Json], marks: frozenset[str]) -> bool:
    """Whether a document can have the form: it bears a mark of it, or none of any form."""
    return bool(marks & set(side)) or not any(other & set(side) for _, other in _MARKS)


def _keys(side: Mapping[str, Json]) -> str:
    return f"keys {', '.join(sorted(side)[:5])}" if side else "no keys"
