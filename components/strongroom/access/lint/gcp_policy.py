"""Policies of Google Cloud as lint looks at them: each binding, rule and role with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.access.json_text import Json

from .json_value import members, objects, part, text, texts

NODE: Final = "projects/policy"  # where a bare allow policy is taken to be attached


@dataclass(frozen=True, slots=True)
class Binding:
    """A role for members on a node; `condition` is the expression, empty where there is none.

    `path` leads to the binding in the state: the node and the number.
    """

    path: tuple[str, int]
    role: str
    members: tuple[str, ...]
    condition: str
    version: Json

    @property
    def name(self) -> str:
        """The binding as a remark names it."""
        node, number = self.path
        return f"bindings[{number}]" if node == NODE else f"{node}: bindings[{number}]"


@dataclass(frozen=True, slots=True)
class DenyRule:
    """One rule of a deny policy, by its name."""

    name: str
    permissions: tuple[str, ...]
    exceptions: tuple[str, ...]
    principals: tuple[str, ...]
    condition: str


@dataclass(frozen=True, slots=True)
class GcpPolicy:
    """A state in the form that `strongroom.access.gcp` compares; `bare` iff given as one allow policy."""

    state: Mapping[str, Json]
    bare: bool
    bindings: tuple[Binding, ...]
    deny_rules: tuple[DenyRule, ...]
    roles: Mapping[str, tuple[str, ...]]

    def given(self, state: Mapping[str, Json]) -> Json:
        """A state in the form that the document was given in."""
        return part(part(state, "allow"), NODE) if self.bare else dict(state)


def gcp_policy(document: Mapping[str, Json]) -> GcpPolicy:
    """The document, an allow policy, a role or a state, as lint looks at it."""
    state: Mapping[str, Json] = document
    bare = "bindings" in document
    if bare:
        state = {"allow": {NODE: dict(document)}}
    elif "includedPermissions" in document:
        state = {"customRoles": {text(document.get("name")) or "role": dict(document)}}
    return GcpPolicy(state, bare, tuple(_bindings(state)), tuple(_deny_rules(state)), dict(_roles(state)))


def _bindings(state: Mapping[str, Json]) -> Iterator[Binding]:
    for node, policy in members(part(state, "allow")).items():
        for number, each in enumerate(objects(part(policy, "bindings"))):
            condition = text(part(part(each, "condition"), "expression"))
            listed = texts(part(each, "members"))
            yield Binding((node, number), text(part(each, "role")), listed, condition, part(policy, "version"))


def _deny_rules(state: Mapping[str, Json]) -> Iterator[DenyRule]:
    for node, policies in members(part(state, "deny")).items():
        listed = objects(policies) or [members(policies)]
        for number, policy in enumerate(listed):
            for at, rule in enumerate(objects(part(policy, "rules"))):
                deny = members(part(rule, "denyRule"))
                yield DenyRule(
                    f"{node}: deny[{number}].rules[{at}]",
                    texts(part(deny, "deniedPermissions")),
                    texts(part(deny, "exceptionPermissions")),
                    texts(part(deny, "deniedPrincipals")),
                    text(part(part(deny, "denialCondition"), "expression")),
                )


def _roles(state: Mapping[str, Json]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, role in members(part(state, "customRoles")).items():
        yield name, texts(role) or texts(part(role, "includedPermissions"))
