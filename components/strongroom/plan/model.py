"""The plan as data: what a program asks for, whichever document it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .link_index import LinkIndex
from .value import Value

STACK_TYPE = "pulumi:pulumi:Stack"


@dataclass(frozen=True, slots=True)
class Location:
    """A line of the user's program; `file` is relative to the project."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Options:
    """The resource options that a judge may ask for; a field is None where the document does not say."""

    protect: bool | None = None
    retain_on_delete: bool | None = None
    ignore_changes: tuple[str, ...] | None = None
    aliases: tuple[str, ...] | None = None

    @property
    def ignored(self) -> tuple[str, ...]:
        """The inputs whose changes the engine passes over, so that the cloud may hold other values."""
        return self.ignore_changes or ()


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource of a plan, in Pulumi's wire names (camelCase)."""

    urn: str
    type: str
    custom: bool
    inputs: Mapping[str, Value]
    outputs: Mapping[str, Value] = field(default_factory=dict)
    parent: str | None = None
    provider: str | None = None  # `<provider urn>::<id>`; None: the default provider
    dependencies: tuple[str, ...] | None = None  # None: the document does not say
    property_dependencies: Mapping[str, tuple[str, ...]] | None = None
    options: Options = field(default_factory=Options)
    external: bool = False  # read, not managed
    location: Location | None = None

    @property
    def name(self) -> str:
        """The logical name; it may itself hold `::`."""
        return self.urn.split("::", 3)[-1]

    @property
    def provider_urn(self) -> str | None:
        """The urn of the provider that manages it."""
        return self.provider.rsplit("::", 1)[0] if self.provider else None


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the plan does not show, with the reason; `urn` names the resource, or is empty for the plan.

    `untrusted` iff the resource's real inputs may differ from those shown, as under a transform that was not run.
    """

    reason: str
    urn: str = ""
    untrusted: bool = False


@dataclass(frozen=True)
class Plan:
    """All resources of one stack, sorted by urn, and what is known to be missing."""

    stack: str
    project: str
    resources: tuple[Resource, ...]
    gaps: tuple[Gap, ...] = ()
    source: str = ""  # how a person names it: a stack, a file

    @cached_property
    def by_urn(self) -> Mapping[str, Resource]:
        """Each resource by its urn."""
        return {resource.urn: resource for resource in self.resources}

    @cached_property
    def by_type(self) -> Mapping[str, tuple[Resource, ...]]:
        """The managed resources of each type token."""
        found: dict[str, list[Resource]] = {}
        for resource in self.resources:
            if not resource.external:
                found.setdefault(resource.type, []).append(resource)
        return {type_: tuple(items) for type_, items in found.items()}

    @cached_property
    def links(self) -> dict[tuple[tuple[str, ...], str | None], LinkIndex]:
        """The indexes that the plan's links were looked up in so far: by types and input, or by types alone."""
        return {}

    @cached_property
    def notes(self) -> dict[str, object]:
        """What judges have read out of the plan as a whole so far, by their own names for it: each is read once."""
        return {}

    def of(self, *types: str) -> tuple[Resource, ...]:
        """The managed resources of any of these type tokens, in plan order."""
        return tuple(resource for type_ in types for resource in self.by_type.get(type_, ()))
