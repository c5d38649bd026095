"""A state as the vendor's JSON has it, read strictly.

Source: https://cloud.google.com/iam/docs/reference/rest/v1/Policy
https://cloud.google.com/iam/docs/reference/rest/v2/policies
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .element import Notes, condition, listed, mapping, named, noted, text
from .member import member
from .node import node
from .permission import refuse_pattern
from .read_boundary import boundaries
from .read_role import custom_roles
from .state import Binding, DenyRule, State
from .unreadable import unreadable

_STATE: Final = (
    "allow",
    "deny",
    "customRoles",
    "principalAccessBoundaries",
    "policyBindings",
    "orgPolicies",
    "customConstraints",
)
_POLICY: Final = ("bindings", "etag", "version", "auditConfigs", "kind", "resourceId")
_BINDING: Final = ("role", "members", "condition", "bindingId", "urn")
_DENY_POLICY: Final = (
    "rules",
    "name",
    "displayName",
    "uid",
    "kind",
    "etag",
    "annotations",
    "createTime",
    "updateTime",
    "managingAuthority",
    "urn",
)
_RULE: Final = ("denyRule", "description")
_DENY: Final = (
    "deniedPrincipals",
    "exceptionPrincipals",
    "deniedPermissions",
    "exceptionPermissions",
    "denialCondition",
)


def read_state(value: object, where: str = "state") -> State:
    """The state that a JSON value describes; raises Unreadable with one sentence where it describes none."""
    if value is None:
        raise unreadable(where, "must be an object", value, "give the policies by layer")
    state = mapping(value, where)
    notes: Notes = {}
    noted(state, _STATE, where, notes)
    return State(
        bindings=_bindings(mapping(state.get("allow"), f"{where}.allow"), f"{where}.allow", notes),
        denies=_denies(_attached(state.get("deny"), f"{where}.deny"), f"{where}.deny", notes),
        boundaries=boundaries(state, where, notes),
        custom=custom_roles(mapping(state.get("customRoles"), f"{where}.customRoles"), f"{where}.customRoles", notes),
        unknown=notes,
        controls=bool(state.get("orgPolicies")),
    )


def _bindings(allow: Mapping[str, object], where: str, notes: Notes) -> tuple[Binding, ...]:
    found = []
    for name, value in allow.items():
        place = f"{where}.{name}"
        policy = mapping(value, place)
        noted(policy, _POLICY, place, notes)
        for index, item in enumerate(listed(policy.get("bindings"), f"{place}.bindings")):
            found.append(_binding(mapping(item, f"{place}.bindings[{index}]"), node(name), place, index, notes))
    return tuple(found)


def _binding(item: Mapping[str, object], at: str, place: str, index: int, notes: Notes) -> Binding:
    where = f"{place}.bindings[{index}]"
    noted(item, _BINDING, where, notes)
    members = listed(item.get("members"), f"{where}.members")
    return Binding(
        node=at,
        role=text(item.get("role"), f"{where}.role"),
        members=tuple(dict.fromkeys(member(each, f"{where}.members") for each in members)),
        condition=condition(item.get("condition"), f"{where}.condition", notes),
        place=where.partition(".")[2],
        urn=str(item.get("urn", "")),
    )


def _attached(value: object, where: str) -> Mapping[str, object]:
    """Deny policies by the place that each is attached to; in a list each says it by its name."""
    if not isinstance(value, list):
        return mapping(value, where)
    found: dict[str, list[object]] = {}
    for index, each in enumerate(value):
        policy = mapping(each, f"{where}[{index}]")
        found.setdefault(text(policy.get("name"), f"{where}[{index}].name"), []).append(policy)
    return found


def _denies(deny: Mapping[str, object], where: str, notes: Notes) -> tuple[DenyRule, ...]:
    found = []
    for name, value in deny.items():
        for label, item in named(value, f"{where}.{name}", single="rules"):
            policy = mapping(item, label)
            noted(policy, _DENY_POLICY, label, notes)
            for index, each in enumerate(listed(policy.get("rules"), f"{label}.rules")):
                place = f"{label}.rules[{index}]"
                rule = mapping(each, place)
                noted(rule, _RULE, place, notes)
                found.append(_deny(mapping(rule.get("denyRule"), place), node(name), place, policy, notes))
    return tuple(found)


def _deny(rule: Mapping[str, object], at: str, where: str, policy: Mapping[str, object], notes: Notes) -> DenyRule:
    noted(rule, _DENY, where, notes)
    principals, excepted = (
        tuple(member(each, f"{where}.{key}") for each in listed(rule.get(key), f"{where}.{key}"))
        for key in ("deniedPrincipals", "exceptionPrincipals")
    )
    permissions, allowed = (
        tuple(refuse_pattern(each, f"{where}.{key}") for each in listed(rule.get(key), f"{where}.{key}"))
        for key in ("deniedPermissions", "exceptionPermissions")
    )
    return DenyRule(
        node=at,
        principals=principals,
        excepted=excepted,
        permissions=permissions,
        excepted_permissions=allowed,
        condition=condition(rule.get("denialCondition"), f"{where}.denialCondition", notes),
        place=where.partition(".")[2],
        urn=str(policy.get("urn", "")),
    )
