"""Every binding that a plan makes on Google Cloud, wherever it stands.

What a list does not show is a member, a role or a condition that nobody knows: it is never left out.
Source: https://cloud.google.com/iam/docs/reference/rest/v1/Policy
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_text import mark
from strongroom.access.gcp.element import Notes, condition
from strongroom.access.gcp.member import Member, member
from strongroom.access.gcp.node import node
from strongroom.access.gcp.state import Binding, Test
from strongroom.access.gcp.unreadable import Unreadable
from strongroom.facts.gcp_roles import given, given_at_least
from strongroom.plan.model import Resource
from strongroom.plan.path import at
from strongroom.plan.text import parse_json
from strongroom.plan.value import Value

from .shape import BUCKET, DATASET, HELD
from .spelling import Spelling

AT_LEAST: Final = " at least"
_IAM: Final = re.compile(r"gcp:([a-z0-9]+)/(\w*?)(?:IAM|Iam|iAM|iam)(Member|Binding|Policy):")
_DATASET_ROLES: Final = {
    "READER": "roles/bigquery.dataViewer",
    "WRITER": "roles/bigquery.dataEditor",
    "OWNER": "roles/bigquery.dataOwner",
}
_ACCESS: Final = (
    ("userByEmail", "user:"),
    ("groupByEmail", "group:"),
    ("domain", "domain:"),
    ("iamMember", ""),
)
_PUBLIC: Final = ("everyone", "signed-in")
_LEAST: Final = "a member that {} does not tell"


class Grants:
    """Reads the bindings of one plan; `unplaced` are the resources that grant on a kind that is not known."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling, self._plan = spelling, spelling.plan
        self.unplaced: list[Resource] = []

    def all(self) -> tuple[Binding, ...]:
        """Every binding; one of a role that is known in part stands twice, once with what it surely gives."""
        found = [each for resource in self._plan.resources for each in self._of(resource)]
        closed = self._closed_to_the_public()
        kept = [each if each.node not in closed else _without_public(each) for each in found]
        return (*kept, *(_surely(each) for each in kept if given(each.role) is None and given_at_least(each.role)))

    def _of(self, resource: Resource) -> Iterator[Binding]:
        if resource.external:
            return
        kind = _IAM.match(resource.type)
        if kind is not None:
            place = HELD.get(f"{kind[1]}/{kind[2]}")
            if place is None:
                self.unplaced.append(resource)
            elif kind[3] == "Policy":
                yield from self._policy(resource, node(self._spelling.fill(resource, place)))
            else:
                yield self._binding(resource, dict(resource.inputs), node(self._spelling.fill(resource, place)))
        elif resource.type == DATASET:
            for access in at(resource.inputs, "accesses[*]"):
                yield from self._access(resource, access)
        elif resource.type == "gcp:bigquery/datasetAccess:DatasetAccess":
            yield from self._access(resource, dict(resource.inputs))

    def _policy(self, resource: Resource, place: str) -> Iterator[Binding]:
        data = resource.inputs.get("policyData")
        try:
            document = parse_json(data)
        except ValueError:
            document = None
        bindings = document.get("bindings", []) if isinstance(document, dict) else None
        if not isinstance(bindings, list):
            yield Binding(
                place, mark(resource.urn, "policyData"), (self._nobody_knows(resource),), None, place, resource.urn
            )
            return
        for each in bindings:
            yield self._binding(resource, each if isinstance(each, dict) else {}, place)

    def _binding(self, resource: Resource, written: dict[str, Value], place: str) -> Binding:
        role = self._spelling.text(written.get("role")) or mark(resource.urn, "role")
        listed = written["members"] if "members" in written else [written.get("member")]
        members = [self._member(each, resource) for each in (listed if isinstance(listed, list) else [listed])]
        stated = self._condition(written.get("condition"), resource)
        return Binding(place, role, tuple(dict.fromkeys(members)), stated, f"{role} on {place}", resource.urn)

    def _access(self, resource: Resource, access: Value) -> Iterator[Binding]:
        if not isinstance(access, dict) or any(access.get(each) for each in ("view", "routine", "dataset")):
            return
        name = self._spelling.text(access.get("role")) or mark(resource.urn, "role")
        role = _DATASET_ROLES.get(name, name)
        place = self._spelling.fill(resource, HELD["bigquery/dataset"])
        found = [self._member(access[key], resource, start) for key, start in _ACCESS if access.get(key) is not None]
        group = self._spelling.text(access.get("specialGroup"))
        if group is not None:
            project = self._spelling.project(resource)
            spelled = f"{group[:-1]}:{project}" if group.startswith("project") else group
            found.append(self._member(spelled, resource))
        yield Binding(place, role, tuple(found), None, f"{role} on {place}", resource.urn)

    def _member(self, value: Value, resource: Resource, start: str = "") -> Member:
        text = self._spelling.text(value)
        if text is None:
            return self._nobody_knows(resource)
        try:
            return member(start + text, "member")
        except Unreadable:
            return Member("set", text)

    def _condition(self, value: Value, resource: Resource) -> Test | None:
        if value is None:
            return None
        notes: Notes = {}
        text = self._spelling.text(value.get("expression")) if isinstance(value, dict) else None
        # What nobody knows is asked as a function that no condition has.
        written = text or f'unknown("{resource.name}")'
        try:
            return condition({"expression": written}, "condition", notes)
        except Unreadable:
            return condition({"expression": f'unknown("{resource.name}")'}, "condition", notes)

    def _nobody_knows(self, resource: Resource) -> Member:
        return Member("set", _LEAST.format(resource.name))

    def _closed_to_the_public(self) -> frozenset[str]:
        """The buckets that no grant opens to the public."""
        closed = [each for each in self._plan.of(BUCKET) if each.inputs.get("publicAccessPrevention") == "enforced"]
        return frozenset(self._spelling.name(each) for each in closed)


def _without_public(binding: Binding) -> Binding:
    members = tuple(each for each in binding.members if each.kind not in _PUBLIC)
    return Binding(binding.node, binding.role, members, binding.condition, binding.place, binding.urn)


def _surely(binding: Binding) -> Binding:
    role = binding.role + AT_LEAST
    return Binding(binding.node, role, binding.members, binding.condition, binding.place, binding.urn)
