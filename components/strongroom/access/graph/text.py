"""The text of a value of a plan, with the cloud's own spelling of what only the cloud fills in."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.plan.value import Reference, Text, Unknown, Value


def text_of(value: Value, hole: Callable[[Unknown], str | None]) -> str | None:
    """The text of a value, each hole as `hole` spells it; None for a blank, a secret, or what is no text.

    A reference to a whole resource means its id.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:g}"
    if isinstance(value, str):
        return value
    if isinstance(value, Reference):
        return hole(Unknown(value.urn, "id"))
    if isinstance(value, Unknown):
        return hole(value)
    if isinstance(value, Text):
        parts = [part if isinstance(part, str) else hole(part) for part in value.parts]
        return None if None in parts else "".join(part for part in parts if part)
    return None
