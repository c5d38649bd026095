"""Principal access boundaries: policies that list nodes, and bindings that keep principals to them.

Source: https://cloud.google.com/iam/docs/principal-access-boundary-policies
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .element import Notes, condition, listed, mapping, named, noted, text
from .member import Member, member
from .node import node
from .state import Boundary

_POLICY: Final = (
    "details",
    "rules",
    "enforcementVersion",
    "name",
    "uid",
    "etag",
    "displayName",
    "annotations",
    "createTime",
    "updateTime",
)
_DETAILS: Final = ("rules", "enforcementVersion")
_RULE: Final = ("description", "resources", "effect")
_BINDING: Final = (
    "policyKind",
    "policy",
    "target",
    "condition",
    "name",
    "uid",
    "etag",
    "displayName",
    "annotations",
    "policyUid",
    "createTime",
    "updateTime",
    "urn",
)
_KIND: Final = "PRINCIPAL_ACCESS_BOUNDARY"


def boundaries(state: Mapping[str, object], where: str, notes: Notes) -> tuple[Boundary, ...]:
    """Every boundary that is bound to somebody; raises Unreadable."""
    policies = {}
    place = f"{where}.principalAccessBoundaries"
    for label, value in named(state.get("principalAccessBoundaries"), place, single="rules"):
        policy = mapping(value, label)
        name = text(policy.get("name", label.removeprefix(f"{place}.")), label)
        policies[name] = policies[label.removeprefix(f"{place}.")] = _nodes(policy, label, notes)
    found = []
    place = f"{where}.policyBindings"
    for label, value in named(state.get("policyBindings"), place, single="target"):
        binding = mapping(value, label)
        noted(binding, _BINDING, label, notes)
        wanted = text(binding.get("policy"), f"{label}.policy")
        if binding.get("policyKind", _KIND) != _KIND:
            notes[f"{label.partition('.')[2]}.policyKind"] = str(binding["policyKind"])
        elif wanted not in policies:
            notes[f"{label.partition('.')[2]}.policy"] = wanted
        else:
            tested = condition(binding.get("condition"), f"{label}.condition", notes)
            found.append(
                Boundary(
                    _target(binding, label),
                    policies[wanted],
                    tested,
                    label.partition(".")[2],
                    str(binding.get("urn", "")),
                )
            )
    return tuple(found)


def _nodes(policy: Mapping[str, object], where: str, notes: Notes) -> tuple[str, ...]:
    noted(policy, _POLICY, where, notes)
    details = mapping(policy.get("details", policy), f"{where}.details")
    if "details" in policy:
        noted(details, _DETAILS, f"{where}.details", notes)
    found = []
    for index, each in enumerate(listed(details.get("rules"), f"{where}.rules")):
        place = f"{where}.rules[{index}]"
        rule = mapping(each, place)
        noted(rule, _RULE, place, notes)
        if rule.get("effect", "ALLOW") != "ALLOW":
            notes[f"{place.partition('.')[2]}.effect"] = str(rule["effect"])
            continue
        resources = listed(rule.get("resources"), f"{place}.resources")
        found += [node(text(resource, f"{place}.resources")) for resource in resources]
    return tuple(found)


def _target(binding: Mapping[str, object], where: str) -> Member:
    target = mapping(binding.get("target"), f"{where}.target")
    named_set = text(target.get("principalSet"), f"{where}.target.principalSet")
    spelled = named_set if "://" in named_set else f"principalSet:{named_set}"
    # A pool as a target stands without the star that means all of it in a binding.
    if "Pools/" in spelled and "/" not in spelled.partition("Pools/")[2]:
        spelled += "/*"
    return member(spelled, f"{where}.target.principalSet")
