"""The shapes of single values: each reads a value, says in plain words why it cannot, and describes itself to editors.

A shape stands in `Annotated[...]` in place of pydantic's own checks, so that no sentence of pydantic's reaches anybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .mistake import Wrong
from .nearest import nearest, one_of

_LONGEST_TO_MEND: Final = 200
_LARGEST_TO_QUOTE: Final = 10**18


class Shape:
    """A value that is read by `read` and described by `described`; subclasses are frozen dataclasses."""

    def read(self, value: object) -> object:
        """The value as the model holds it; raises Wrong."""
        return value

    def described(self) -> dict[str, Any]:
        """The JSON Schema of the value as a person writes it."""
        return {}

    def _read_or_explain(self, value: object) -> object:
        try:
            return self.read(value)
        except Wrong as error:
            context = {"wrong": error.wrong, "do": error.do}
            raise PydanticCustomError("wrong", "{wrong}", context) from None

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read_or_explain)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return self.described()


@dataclass(frozen=True)
class Text(Shape):
    """Text that `pattern` matches whole and that `meaning` can read.

    Args:
        what: the concept with its article (`an e-mail address`).
        pattern: what Python and ECMAScript regular expressions understand alike.
        example: a right value.
        meaning: turns the text into what the model holds; raises Wrong.
        mend: what a wrong text probably meant; told where it is right.

    """

    what: str
    pattern: str
    example: str
    meaning: Callable[[str], object] = str
    mend: Callable[[str], str] = str.strip

    def read(self, value: object) -> object:
        """The meaning of the text."""
        if isinstance(value, bool | int | float):
            raise Wrong(*self._unquoted(value))
        if not isinstance(value, str):
            raise Wrong(f"is not {self.what}", f"write one such as `{self.example}`")
        if not re.fullmatch(self.pattern, value):
            raise Wrong(f"is not {self.what}", self._advice(value))
        return self.meaning(value)

    def _advice(self, text: str) -> str:
        meant = self.mend(text) if len(text) <= _LONGEST_TO_MEND else ""
        return f"write `{meant}`" if re.fullmatch(self.pattern, meant) else f"write one such as `{self.example}`"

    def _unquoted(self, value: float) -> tuple[str, str]:
        if isinstance(value, bool):
            return "is true or false, not text", f"write {self.what}, such as `{self.example}`"
        if isinstance(value, float) or abs(value) > _LARGEST_TO_QUOTE or not re.fullmatch(self.pattern, str(value)):
            return "is a number, not text", f"write {self.what}, such as `{self.example}`"
        return "is a number, not text", f'write it in quotes: `"{value}"`'

    def described(self) -> dict[str, Any]:
        """A string with its pattern and an example."""
        return {"type": "string", "pattern": f"^(?:{self.pattern})$", "examples": [self.example]}


@dataclass(frozen=True)
class Choice(Shape):
    """One of a few words."""

    words: tuple[str, ...]

    def read(self, value: object) -> object:
        """The word itself."""
        if isinstance(value, str) and value in self.words:
            return value
        near = nearest(value, self.words) if isinstance(value, str) else None
        raise Wrong(f"is not {one_of(self.words)}", f"write `{near}`" if near else "write one of these words")

    def described(self) -> dict[str, Any]:
        """An enumeration."""
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class Count(Shape):
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def read(self, value: object) -> object:
        """The number itself."""
        if isinstance(value, bool) or not isinstance(value, int):
            quoted = isinstance(value, str) and value.strip().isdecimal()
            do = "remove the quotes" if quoted else f"write one from {self.least} to {self.most}"
            raise Wrong("is not a whole number", do)
        if value < self.least:
            raise Wrong(f"is less than {self.least}", f"write a number from {self.least} to {self.most}")
        if value > self.most:
            raise Wrong(f"is more than {self.most}", f"write a number from {self.least} to {self.most}")
        return value

    def described(self) -> dict[str, Any]:
        """An integer with its bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Switch(Shape):
    """True or false, and no word that looks like them."""

    def read(self, value: object) -> object:
        """The switch itself."""
        if isinstance(value, bool):
            return value
        quoted = isinstance(value, str) and value.lower() in {"true", "false"}
        raise Wrong("is neither true nor false", "remove the quotes" if quoted else "write `true` or `false`")

    def described(self) -> dict[str, Any]:
        """A boolean."""
        return {"type": "boolean"}
