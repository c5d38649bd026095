"""Ids of Azure out of a plan: holes that the plan itself fills are filled, others stay marks of their own."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from strongroom.access.aws_text import mark, type_of
from strongroom.access.graph.text import text_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

from .shape import IDENTITY, IDS, plain

_FIELD: Final = re.compile(r"\{(\w+)\}")
_DEEPEST: Final = 8  # holes that lead to holes
_STACK: Final = "pulumi:pulumi:StackReference"
_SUBSCRIPTION: Final = re.compile(r"/subscriptions/([^/]+)", re.IGNORECASE)


class Spelling:
    """Spells the values of one plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def by_type(self) -> dict[str, tuple[Resource, ...]]:
        """The managed resources of each type, whichever version of the API it is of."""
        found: dict[str, list[Resource]] = {}
        for each in self.plan.resources:
            if not each.external:
                found.setdefault(plain(each.type), []).append(each)
        return {type_: tuple(items) for type_, items in found.items()}

    def of(self, *types: str) -> tuple[Resource, ...]:
        """The managed resources of any of these types."""
        return tuple(each for type_ in types for each in self.by_type.get(type_, ()))

    def text(self, value: Value, depth: int = 0) -> str | None:
        """The text of a value; None for a blank, a secret, or what is no text."""
        return text_of(value, lambda hole: self._hole(hole, depth))

    def plain(self, value: Value) -> object:
        """The value with every text spelled; what is not known is a mark."""
        if isinstance(value, dict):
            return {key: self.plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.plain(item) for item in value]
        if value is None or isinstance(value, (bool, int, float)):
            return value
        return self.text(value) or mark("", "unknown")

    def id(self, resource: Resource, depth: int = 0) -> str:
        """The id of a resource; a part that the plan does not tell is a mark."""
        told = resource.outputs.get("id")
        if isinstance(told, str) and told.startswith("/"):
            return told
        pattern = IDS[plain(resource.type)]
        return _FIELD.sub(lambda found: self._input(resource, found[1], depth), pattern)

    def principal(self, identity: Resource) -> str:
        """The principal of an identity that the plan makes: no other has its id."""
        told = identity.outputs.get("principalId")
        return told if isinstance(told, str) and told else mark(identity.urn, "principalId")

    def subscription(self, resource: Resource) -> str:
        """The subscription that a resource is made in."""
        return self._input(resource, "subscription", 0)

    def _input(self, resource: Resource, field: str, depth: int) -> str:
        if field == "subscription":
            provider = self.plan.by_urn.get(resource.provider_urn or "")
            found = self.text(provider.inputs.get("subscriptionId"), depth + 1) if provider else None
            return found or self._home or mark(resource.provider_urn or "", "subscriptionId")
        return self.text(resource.inputs.get(field), depth + 1) or mark(resource.urn, field)

    @cached_property
    def _home(self) -> str:
        """The one subscription that scopes of the plan name, empty where they name several."""
        named = {
            found[1]
            for each in self.plan.resources
            for value in (each.inputs.get("scope"),)
            if isinstance(value, str) and (found := _SUBSCRIPTION.match(value))
        }
        return named.pop() if len(named) == 1 else ""

    def _hole(self, hole: Unknown, depth: int) -> str | None:
        if not hole.urn or type_of(hole.urn) == _STACK:
            return None
        owner = self.plan.by_urn.get(hole.urn)
        if owner is None or depth > _DEEPEST:
            return mark(hole.urn, hole.property)
        if hole.property == "id" and plain(owner.type) in IDS:
            return self.id(owner, depth + 1)
        told = owner.outputs.get(hole.property)
        if isinstance(told, str) and told:
            return told
        if plain(owner.type) == IDENTITY and hole.property == "principalId":
            return mark(owner.urn, "principalId")
        last = _FIELD.findall(IDS.get(plain(owner.type), ""))[-1:]
        name = last[0] if last and hole.property == "name" else hole.property
        return self.text(owner.inputs.get(name), depth + 1) or mark(owner.urn, hole.property)
