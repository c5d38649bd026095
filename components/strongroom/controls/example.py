"""Small plans for the examples of controls: written once, they are test and documentation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.plan.model import Options, Plan, Resource
from strongroom.plan.value import BLANK, Text, Unknown, Value, holes

UNKNOWN: Final = BLANK
_PREFIX: Final = "urn:pulumi:example::example::"


@dataclass(frozen=True, slots=True)
class Part:
    """One resource of an example, before the plan is made."""

    resource: Resource


def hole(type_: str, name: str, property_: str) -> Unknown:
    """What only the cloud knows of another resource of the example."""
    return Unknown(f"{_PREFIX}{type_}::{name}", property_)


def text(*parts: str | Unknown) -> Text:
    """A text with holes."""
    return Text(parts)


def part(
    type_: str,
    name: str,
    inputs: Mapping[str, Value] | None = None,
    *,
    protect: bool | None = False,
    retain_on_delete: bool | None = False,
    provider: str | None = None,
    ignore_changes: tuple[str, ...] = (),
) -> Part:
    """A resource with its inputs in wire names; its dependencies are those of its holes."""
    given = dict(inputs or {})
    wired = {key: tuple(sorted({found.urn for found in holes(value) if found.urn})) for key, value in given.items()}
    property_dependencies = {key: urns for key, urns in wired.items() if urns}
    return Part(
        Resource(
            urn=f"{_PREFIX}{type_}::{name}",
            type=type_,
            custom=True,
            inputs=given,
            provider=provider,
            dependencies=tuple(sorted({urn for urns in property_dependencies.values() for urn in urns})),
            property_dependencies=property_dependencies,
            options=Options(protect=protect, retain_on_delete=retain_on_delete, ignore_changes=ignore_changes),
        )
    )


def example(*parts: Part) -> Plan:
    """A plan of these resources, the judged one first."""
    return Plan(stack="example", project="example", resources=tuple(item.resource for item in parts), source="example")
