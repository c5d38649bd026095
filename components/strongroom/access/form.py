"""Which cloud's document a value is, told by what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.plan.unreadable import kind

from .json_text import Json
from .refusal import refuse

Cloud: TypeAlias = Literal["aws", "gcp", "azure"]
Shape: TypeAlias = Literal["policy", "state", "role", "control"]

CLOUDS: Final[tuple[Cloud, ...]] = ("aws", "gcp", "azure")


@dataclass(frozen=True, slots=True)
class Form:
    """A cloud's document: one `policy` alone, a `role`, a `control`, or a `state` of several layers or resources."""

    cloud: Cloud
    shape: Shape


# The keys of which one tells the form, in lower case: a cloud's own reader judges their spelling. The form of most
# marks that both sides can have is taken.
_MARKS: Final[Mapping[Form, str]] = {
    Form("aws", "policy"): "statement",
    Form("aws", "state"): (
        "identity boundary scp rcp resourcepolicy session vpce grants publicaccessblock trust groups managementaccount"
    ),
    Form("gcp", "state"): (
        "allow deny customroles orgpolicies principalaccessboundaries policybindings perimeters serviceperimeters "
        "accesslevels"
    ),
    Form("gcp", "role"): "includedpermissions stage",
    Form("gcp", "policy"): "bindings etag",
    Form("gcp", "control"): "spec dryrunspec",
    Form("azure", "state"): (
        "roleassignments roledefinitions denyassignments roleeligibilityschedules roleeligibilityscheduleinstances "
        "roleeligibilityschedulerequests roleassignmentschedules roleassignmentscheduleinstances "
        "roleassignmentschedulerequests eligibleassignments policyassignments policyexemptions locks"
    ),
    Form("azure", "role"): "permissions assignablescopes rolename actions dataactions properties",
}


def form_of(base: Json, head: Json, cloud: str | None, where: str, *, state: bool = False) -> Form:
    """The form that both documents have; where neither tells, `cloud` settles it.

    With `state`, documents that tell nothing are accounts of AWS. Raises BadDocument where they are no objects, of no
    known form or of two.
    """
    sides = [_object(side, f"{where}.{name}") for name, side in (("base", base), ("head", head))]
    known = _cloud(cloud, where)
    told = [_told(side) for side in sides]
    # A document that tells nothing may be of the other one's form: its reader judges what it holds.
    fitting = [
        form
        for form in _MARKS
        if known in (None, form.cloud) and any(told) and all(form in marks or not marks for marks in told)
    ]
    if fitting:
        return max(fitting, key=lambda form: sum(marks[form] for marks in told))
    if not any(told) and (known is not None or state):
        return Form(known or "aws", "state")
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


def _told(side: Mapping[str, Json]) -> Counter[Form]:
    """The forms of which a document bears marks, and how many."""
    keys = {key.lower() for key in side}
    return Counter({form: count for form, marks in _MARKS.items() if (count := len(keys & set(marks.split())))})


def _keys(side: Mapping[str, Json]) -> str:
    return f"keys {', '.join(sorted(side)[:5])}" if side else "no keys"
