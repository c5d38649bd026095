"""Organization policies, read strictly.

Source: https://cloud.google.com/resource-manager/docs/reference/orgpolicy/rest/v2/organizations.policies
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .element import Notes, condition, flag, listed, mapping, named, noted, text
from .node import node
from .state import Test
from .unreadable import unreadable

_POLICY: Final = ("name", "spec", "dryRunSpec", "etag", "alternate", "urn", "parent")
_SPEC: Final = ("rules", "inheritFromParent", "reset", "etag", "updateTime")
_RULE: Final = ("enforce", "allowAll", "denyAll", "values", "condition", "parameters", "resourceTypes")
_VALUES: Final = ("allowedValues", "deniedValues")
_POLICIES: Final = "/policies/"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: boolean (`enforce`) or of lists; `parameters` in one spelling, empty where there are none."""

    enforce: bool | None
    allow_all: bool
    deny_all: bool
    allowed: tuple[str, ...]
    denied: tuple[str, ...]
    condition: Test | None
    parameters: str

    @property
    def values(self) -> tuple[str, ...]:
        """Every value that the rule names."""
        return (*self.allowed, *self.denied)


@dataclass(frozen=True, slots=True)
class OrgPolicy:
    """What is enforced of a constraint at a node; without rules nothing is."""

    name: str
    node: str
    constraint: str
    rules: tuple[Rule, ...]
    inherits: bool
    reset: bool


def org_policies(state: Mapping[str, object], where: str, notes: Notes) -> tuple[OrgPolicy, ...]:
    """The enforced policies of a state; notes what is not known. Raises Unreadable."""
    found = []
    place = f"{where}.orgPolicies"
    for label, value in named(state.get("orgPolicies"), place, single="spec"):
        policy = mapping(value, label)
        noted(policy, _POLICY, label, notes)
        if policy.get("spec") is None:
            continue  # a dry run alone enforces nothing, and what is above it still counts
        name = str(policy.get("name") or label.removeprefix(f"{place}."))
        found.append(_policy(name, mapping(policy["spec"], f"{label}.spec"), f"{label}.spec", notes))
    if state.get("customConstraints"):
        notes["customConstraints"] = json.dumps(state["customConstraints"], sort_keys=True, default=str)
    return tuple(found)


def _policy(name: str, spec: Mapping[str, object], where: str, notes: Notes) -> OrgPolicy:
    owner, found, constraint = name.rpartition(_POLICIES)
    if not (found and owner and constraint):
        raise unreadable(where, "must belong to a named policy", name, "name it organizations/1/policies/constraint")
    noted(spec, _SPEC, where, notes)
    rules = [
        _rule(mapping(item, f"{where}.rules[{index}]"), f"{where}.rules[{index}]", notes)
        for index, item in enumerate(listed(spec.get("rules"), f"{where}.rules"))
    ]
    inherits = flag(spec.get("inheritFromParent"), f"{where}.inheritFromParent") or False
    reset = flag(spec.get("reset"), f"{where}.reset") or False
    if reset and (rules or inherits):
        raise unreadable(f"{where}.reset", "must stand alone", "rules beside it", "drop the rules or the reset")
    if inherits and any(rule.enforce is not None for rule in rules):
        raise unreadable(f"{where}.inheritFromParent", "must be left out of a boolean policy", True, "drop it")
    return OrgPolicy(name, node(owner), constraint.removeprefix("constraints/"), tuple(rules), inherits, reset)


def _rule(item: Mapping[str, object], where: str, notes: Notes) -> Rule:
    noted(item, _RULE, where, notes)
    if "resourceTypes" in item:
        notes[f"{where.partition('.')[2]}.resourceTypes"] = json.dumps(
            item["resourceTypes"], sort_keys=True, default=str
        )
    values = mapping(item.get("values"), f"{where}.values")
    noted(values, _VALUES, f"{where}.values", notes)
    flags = {key: flag(item.get(key), f"{where}.{key}") for key in ("enforce", "allowAll", "denyAll")}
    said = [key for key in ("enforce", "values") if item.get(key) is not None]
    said += [key for key in ("allowAll", "denyAll") if flags[key]]
    if len(said) > 1:
        raise unreadable(where, "must say one thing", " and ".join(said), "make a rule of each")
    parameters = item.get("parameters")
    if isinstance(parameters, str):
        parameters = _parsed(parameters)
    return Rule(
        enforce=flags["enforce"],
        allow_all=bool(flags["allowAll"]),
        deny_all=bool(flags["denyAll"]),
        allowed=_texts(values.get("allowedValues"), f"{where}.values.allowedValues"),
        denied=_texts(values.get("deniedValues"), f"{where}.values.deniedValues"),
        condition=condition(item.get("condition"), f"{where}.condition", notes),
        parameters=json.dumps(parameters, sort_keys=True, default=str) if parameters else "",
    )


def _parsed(parameters: str) -> object:
    try:
        return json.loads(parameters)
    except (ValueError, RecursionError):
        return parameters


def _texts(value: object, where: str) -> tuple[str, ...]:
    return tuple(text(each, where).removeprefix("is:") for each in listed(value, where))
