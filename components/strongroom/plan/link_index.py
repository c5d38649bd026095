"""Links looked up by what they mean and not by comparing every pair: a plan's links stay linear in its resources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from .value import Text, Unknown, Value

if TYPE_CHECKING:
    from .model import Resource

# The inputs and outputs by which the clouds' resources are named by others.
_IDENTITY_INPUTS = ("bucket", "name", "aliasName", "roleName")
_IDENTITY_OUTPUTS = ("id", "arn", "bucket", "name", "keyId", "url")

Key: TypeAlias = tuple[Literal["urn", "name"], str]


@dataclass(slots=True)
class LinkIndex:
    """Resources by the keys of what their link means; `blank` are those whose link may mean anything."""

    resources: tuple[Resource, ...]
    by_key: dict[Key, list[int]] = field(default_factory=dict)
    blank: list[int] = field(default_factory=list)

    def note(self, keys: Iterable[Key], position: int) -> None:
        """Finds the resource at `position` by each of `keys` from now on."""
        for key in dict.fromkeys(keys):
            self.by_key.setdefault(key, []).append(position)

    def found(self, keys: Iterable[Key]) -> list[int]:
        """The positions of the resources with one of `keys`, in plan order."""
        return sorted({position for key in keys for position in self.by_key.get(key, ())})


def own_keys(target: Resource) -> Iterator[Key]:
    """Yields the urn of a resource, and the known names and ids by which others may name it."""
    yield "urn", target.urn
    for values, keys in ((target.inputs, _IDENTITY_INPUTS), (target.outputs, _IDENTITY_OUTPUTS)):
        for value in (values.get(key) for key in keys):
            if isinstance(value, str) and value:
                yield "name", value


def meant_keys(values: Iterable[Value], wired: Iterable[str]) -> tuple[list[Key], bool]:
    """What the values of a link mean, and whether it is open; `wired` are the urns that it is recorded to depend on.

    A blank means what it is wired to; wired to nothing, it may mean anything.
    """
    keys: list[Key] = []
    blank = False
    for value in values:
        if isinstance(value, Unknown) and not value.urn:
            blank = True
        keys += _keys(value)
    if blank:
        keys += [("urn", urn) for urn in wired]
    return keys, blank and not any(True for _ in wired)


def _keys(value: Value) -> Iterator[Key]:
    if isinstance(value, Unknown):
        if value.urn:
            yield "urn", value.urn
    elif isinstance(value, Text):
        yield from (("urn", part.urn) for part in value.parts if isinstance(part, Unknown))
    elif isinstance(value, str) and value:
        yield "name", value
        if value.startswith("arn:"):
            # The resource part of an ARN, and each end of it after a colon or slash.
            rest = value.split(":", 5)[-1].removesuffix(":*")
            yield "name", rest
            yield from (("name", rest[at + 1 :]) for at, character in enumerate(rest) if character in ":/")
