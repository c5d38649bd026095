"""Lists of blocks in a resource's inputs, however the provider's schema flattened them."""

from __future__ import annotations

from collections.abc import Mapping

from strongroom.plan.value import Value


def blocks(inputs: Mapping[str, Value], name: str) -> list[tuple[str, Value]]:
    """The path and the value of each block under `name`: one item of a list, the one object, or a value not told."""
    value = inputs.get(name)
    if isinstance(value, list):
        return [(f"{name}[{index}]", item) for index, item in enumerate(value)]
    return [] if value is None else [(name, value)]


def texts(value: Value) -> list[Value]:
    """The items of a list; one value that is no list stands for itself."""
    if isinstance(value, list):
        return value
    return [] if value is None or value == "" else [value]
