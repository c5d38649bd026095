"""The values of a plan as texts: what is known is spelled out, what only the cloud knows is one mark each."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_account import account_for
from strongroom.access.aws_text import mark, type_of
from strongroom.access.json_text import Json
from strongroom.plan.model import Plan, Resource
from strongroom.plan.text import parse_json
from strongroom.plan.value import Asset, Reference, Secret, Text, Unknown, Value

from .shape import BUCKETS, SHAPES

_REFERENCE: Final = "pulumi:pulumi:StackReference"
_FIELD: Final = re.compile(r"\{(\w+)\}")
_PARTITION: Final = re.compile(r"^arn:aws(?:-[a-z]+)*:")
_DEEPEST: Final = 8  # holes that stand in the inputs which other holes mean
# The outputs by which a resource's own name is told, where the name is another input.
_SAME: Final = {("id", type_): "bucket" for type_ in BUCKETS}


class Unspoken(ValueError):
    """A value that the plan does not tell; the text says which."""


class Spelling:
    """Spells the values of one plan; equal texts are the same value."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._arns: dict[str, str | None] = {}

    def json(self, value: Value) -> Json:
        """The document that an input holds. Raises Unspoken where a part of it is not known."""
        try:
            return self._json(parse_json(value))
        except Unspoken:
            raise
        except ValueError as error:
            raise Unspoken("it is no JSON") from error

    def text(self, value: Value) -> str:
        """The text of a value. Raises Unspoken where it is not known, or is no text."""
        return self._text(value, 0)

    def texts(self, values: list[Value]) -> list[str]:
        """The texts of those values that are known."""
        found = []
        for value in values:
            try:
                found.append(self._text(value, 0))
            except Unspoken:
                continue
        return found

    def arn(self, resource: Resource) -> str | None:
        """The ARN of a resource, with a mark for each part that only the cloud knows; None for a kind not listed."""
        if resource.urn not in self._arns:
            self._arns[resource.urn] = None  # an ARN that stands in its own name
            self._arns[resource.urn] = self._arn(resource, 0)
        return self._arns[resource.urn]

    def inside(self, resource: Resource) -> tuple[str, ...]:
        """Patterns of all that the resource's own policy governs, the resource itself first."""
        arn, shape = self.arn(resource), SHAPES.get(resource.type)
        if arn is None or shape is None:
            return ()
        more = (self._fill(resource, each, 0) if each.startswith("arn:") else arn + each for each in shape.inside)
        return (arn, *more)

    def account(self, resource: Resource) -> str:
        """The account that the resource is made in: 12 digits, or the mark of its provider's."""
        return account_for(resource, self.plan) or mark(resource.provider_urn or "", "accountId")

    def region(self, resource: Resource) -> str:
        """The region that the resource is made in, or the mark of its provider's."""
        for value in (resource.inputs.get("region"), self._provider(resource, "region")):
            if isinstance(value, str) and value:
                return value
        return mark(resource.provider_urn or "", "region")

    def _provider(self, resource: Resource, name: str) -> Value:
        provider = self.plan.by_urn.get(resource.provider_urn or "")
        return provider.inputs.get(name) if provider else None

    def _json(self, value: Value) -> Json:
        if isinstance(value, dict):
            return {name: self._json(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self._json(item) for item in value]
        if value is None or isinstance(value, (bool, int, float)):
            return value
        return self._text(value, 0)

    def _text(self, value: Value, depth: int) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (int, float)):
            return f"{value:g}" if isinstance(value, float) else str(value)
        if isinstance(value, str):
            return _PARTITION.sub("arn:aws:", value)
        if isinstance(value, Unknown):
            return self._hole(value, depth)
        if isinstance(value, Text):
            parts = [part if isinstance(part, str) else self._hole(part, depth) for part in value.parts]
            return _PARTITION.sub("arn:aws:", "".join(parts))
        if isinstance(value, Reference):
            return self._hole(Unknown(value.urn, "id"), depth)
        raise Unspoken("a part of it is secret" if isinstance(value, Secret) else _what(value))

    def _hole(self, hole: Unknown, depth: int) -> str:
        if not hole.urn:
            raise Unspoken("a part of it is not known before it is made")
        if type_of(hole.urn) == _REFERENCE:
            raise Unspoken("another stack tells a part of it")
        owner = self.plan.by_urn.get(hole.urn)
        if owner is None or depth > _DEEPEST:
            return mark(hole.urn, hole.property)
        shape = SHAPES.get(owner.type)
        if shape and hole.property in ("arn", *shape.aliases):
            return self._arn(owner, depth + 1) or mark(hole.urn, hole.property)
        return self._named(owner, _SAME.get((hole.property, owner.type), hole.property), depth + 1)

    def _named(self, owner: Resource, name: str, depth: int) -> str:
        """An input of a resource, or the output that its state tells, or its mark."""
        for value in (owner.inputs.get(name), owner.outputs.get(name)):
            if isinstance(value, str) and value:
                return value
            if isinstance(value, (Text, Unknown)) and not _itself(value, owner, name):
                try:
                    return self._text(value, depth)
                except Unspoken:
                    continue
        return mark(owner.urn, name)

    def _arn(self, resource: Resource, depth: int) -> str | None:
        told = resource.outputs.get("arn")
        if isinstance(told, str) and told.startswith("arn:"):
            return _PARTITION.sub("arn:aws:", told)
        shape = SHAPES.get(resource.type)
        return self._fill(resource, shape.arn, depth) if shape else None

    def _fill(self, resource: Resource, pattern: str, depth: int) -> str:
        return _FIELD.sub(lambda found: self._field(resource, found[1], depth), pattern)

    def _field(self, resource: Resource, name: str, depth: int) -> str:
        if name == "account":
            return self.account(resource)
        if name == "region":
            return self.region(resource)
        if name == "path" and "path" not in resource.inputs:
            return "/"
        found = self._named(resource, name, depth + 1)
        return found.removeprefix("https://") if name == "url" else found


def _what(value: Value) -> str:
    return "a part of it is a file" if isinstance(value, Asset) else "a part of it is no text"


def _itself(value: Value, owner: Resource, name: str) -> bool:
    return isinstance(value, Unknown) and (not value.urn or (value.urn, value.property) == (owner.urn, name))
