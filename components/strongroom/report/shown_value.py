"""A value as a reader sees it: holes by name, secrets not at all."""

from __future__ import annotations

from collections.abc import Mapping

from strongroom.plan.text import written
from strongroom.plan.value import Asset, Reference, Secret, Text, Unknown, Value

Shown = None | bool | int | float | str | list["Shown"] | dict[str, "Shown"]


def shown_inputs(inputs: Mapping[str, Value]) -> dict[str, Shown]:
    """Each input as plain JSON."""
    return {key: shown_value(value) for key, value in inputs.items()}


def shown_value(value: Value) -> Shown:
    """Plain JSON in which every value that the plan cannot show is named in brackets."""
    if isinstance(value, dict):
        return shown_inputs(value)
    if isinstance(value, list):
        return [shown_value(item) for item in value]
    if isinstance(value, Unknown):
        return written(value) if value.urn else "[unknown]"
    if isinstance(value, Text):
        return written(value)
    if isinstance(value, Secret):
        return "[secret]"
    if isinstance(value, Asset):
        return f"[{value.kind}]"
    if isinstance(value, Reference):
        return f"[resource {value.urn}]"
    return value
