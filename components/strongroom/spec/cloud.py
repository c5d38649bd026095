"""What the three cloud blocks have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from .mistake import Wrong
from .nearest import nearest
from .shape import Choice, Shape, Text

KEY_PURPOSES: Final = ("data", "models", "audit", "workspace", "training", "serving", "registry")
"""What an environment keeps a key for; `existing.keys` may name another team's key for each."""

KeyPurpose = Annotated[str, Choice(KEY_PURPOSES)]
Baseline = Annotated[Literal["own", "present"], Choice(("own", "present"))]


@dataclass(frozen=True)
class Region(Shape):
    """A region of the cloud, by the name that its provider takes."""

    regions: Collection[str]
    example: str

    def read(self, value: object) -> object:
        """The region itself."""
        if isinstance(value, str) and value in self.regions:
            return value
        near = self._near(value) if isinstance(value, str) else None
        do = f"write `{near}`" if near else f"write one, such as `{self.example}`"
        raise Wrong("is not a region of this cloud", do)

    def _near(self, text: str) -> str | None:
        """The nearest region that starts alike: data never moves to another continent by a suggestion."""
        told = text.replace(" ", "").lower()
        return nearest(told, sorted(region for region in self.regions if region[:2] == told[:2]))

    def described(self) -> dict[str, Any]:
        """An enumeration."""
        return {"enum": sorted(self.regions), "examples": [self.example]}


@dataclass(frozen=True)
class Machines(Shape):
    """One machine type or a list of them; held as a tuple."""

    kind: Text

    def read(self, value: object) -> object:
        """The machine types."""
        listed = list(value) if isinstance(value, list | tuple) else [value]
        if not listed:
            raise Wrong("is an empty list", f"name a machine type, such as `{self.kind.example}`")
        for each in listed:
            if not isinstance(each, str):
                raise Wrong("holds something that is no machine type", f"write one such as `{self.kind.example}`")
            self.kind.read(each)
        if len(set(listed)) < len(listed):
            raise Wrong("names a machine type twice", "name it once")
        return tuple(listed)

    def described(self) -> dict[str, Any]:
        """A machine type, or a list of them."""
        one = self.kind.described()
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1, "uniqueItems": True}]}


def _digits(text: str) -> str:
    return re.sub(r"[ -]", "", text)


@dataclass(frozen=True)
class Digits(Text):
    """An identifier of digits, which YAML takes for a number where the quotes are missing.

    Args:
        length: how many digits, where a number would lose its leading zeros; 0 where none can be lost, so that
            numbers are taken as they are.

    """

    mend: Callable[[str], str] = _digits
    length: int = 0

    def read(self, value: object) -> object:
        """The digits as text."""
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**18:
            if not self.length:
                return super().read(str(value))
            raise Wrong("is a number, which loses leading zeros", f"write the {self.length} digits in quotes")
        return super().read(value)

    def described(self) -> dict[str, Any]:
        """Text, or a number where none of its digits can be lost."""
        text = super().described()
        return text if self.length else {"anyOf": [text, {"type": "integer", "minimum": 1}]}
