"""What a program gets for an encrypted text or object that it reads as plain: all that it can ask stays closed.

To each question that the program decides by, such as whether a text is another or whether an object has a key, the
first run gives one answer and the checking run the other: what hangs on it differs between them, and is blank.
"""

from __future__ import annotations

from typing import Any

from .tokens import bears_token


class ClosedText(str):
    """The stand-in for a text: compared with another, the first run finds none alike, and the checking run each."""

    checking = False

    def __eq__(self, other: object) -> bool:
        return (self.checking and isinstance(other, str) and other != "") or str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def __contains__(self, item: object) -> bool:
        return self.checking or (isinstance(item, str) and str.__contains__(self, item))

    def startswith(self, *args: Any) -> bool:
        """As a comparison."""
        return self.checking or str.startswith(self, *args)

    def endswith(self, *args: Any) -> bool:
        """As a comparison."""
        return self.checking or str.endswith(self, *args)


class ClosedPart(ClosedText):
    """The stand-in for a value of an object: looked into, it is itself, since the value may be an object too."""

    def __bool__(self) -> bool:
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
    """`value`, closed where it stands for an encrypted text, or for an encrypted object as a whole."""
    if isinstance(value, str) and bears_token(value):
        text = ClosedText(value)
        text.checking = value[0].isascii()  # as the tokens of the checking run begin
        return text
    if not isinstance(value, dict) or not value or not all(map(bears_token, value)):
        return value
    closed = ClosedObject({key: ClosedPart(item) for key, item in value.items()})
    closed.checking = len(closed) > 1
    for item in closed.values():
        item.checking = closed.checking
    return closed
