"""What a reader says of a document that it cannot read."""

from __future__ import annotations

from .visible import visible


class Unreadable(ValueError):
    """A document that is no plan; its text is one sentence that names the place and never quotes an input."""


def unreadable(place: str, problem: str, advice: str) -> Unreadable:
    """The sentence `<place>: <problem>; <advice>`; a place may hold foreign keys."""
    return Unreadable(f"{visible(place)}: {problem}; {advice}")


def kind(value: object) -> str:
    """What a JSON value is, in words."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, str):
        return "a text"
    return "a list" if isinstance(value, list) else "an object"
