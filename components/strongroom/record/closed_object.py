"""An encrypted object, whose keys are as closed as its values.

The first run of a program has every key in it, with a value that is true; the checking run none, with one that is not.
"""

from __future__ import annotations

from typing import Any

from .tokens import bears_token


class ClosedText(str):
    """The stand-in for a value of the object: looked into, it is itself, since the value may be an object too."""

    checking = False

    def __bool__(self) -> bool:
        return not self.checking

    def __contains__(self, item: object) -> bool:
        return not self.checking

    def __getitem__(self, key: Any) -> str:
        return self if isinstance(key, str) else super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> str:  # noqa: ARG002
        """The stand-in."""
        return self


class ClosedObject(dict[str, Any]):
    """Gives its stand-in for whatever key the program asks for."""

    checking = False

    def __contains__(self, key: object) -> bool:
        return not self.checking

    def __missing__(self, key: str) -> Any:
        return next(iter(self.values()))

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ARG002
        """The stand-in."""
        return self[key]


def as_closed(value: Any) -> Any:
    """`value`, or a ClosedObject of it where it stands for an encrypted object as a whole."""
    if not isinstance(value, dict) or not value or not all(map(bears_token, value)):
        return value
    closed = ClosedObject({key: ClosedText(item) for key, item in value.items()})
    closed.checking = len(closed) > 1
    for item in closed.values():
        item.checking = closed.checking
    return closed
