"""One object of a state as Azure spells it: names in any case, `properties` opened, what nobody read remembered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from .expression import Opaque
from .unreadable import unreadable

# What Resource Manager or a person adds to any object and no decision reads.
_ADDED: Final = frozenset(
    {
        *("id", "name", "type", "kind", "displayname", "description", "etag", "tags", "location"),
        *("metadata", "systemdata", "properties", "expandedproperties"),
        *("createdon", "updatedon", "createdby", "updatedby", "timecreated", "timeupdated"),
        *("createddatetime", "updateddatetime", "principaldisplayname", "principalname", "roleassignmentid"),
    }
)


class Element:
    """Reads an object by name; `where` is its place in the state, for sentences and causes."""

    def __init__(self, raw: object, where: str) -> None:
        if not isinstance(raw, Mapping):
            raise unreadable(where, "must be an object", raw, "write the resource as Azure prints it")
        self.where = where
        self._values: dict[str, object] = {}
        self._names: dict[str, str] = {}
        self._read: set[str] = set()
        self._add(raw)
        inner = self._values.get("properties")
        if isinstance(inner, Mapping):
            self._add(inner)

    def _add(self, raw: Mapping[object, object]) -> None:
        for name, value in raw.items():
            folded = str(name).casefold()
            if value is None:
                self._names.setdefault(folded, str(name))
                continue
            known = self._values.get(folded, value)
            if known != value and folded != "type":  # Resource Manager's own type, and that of the role
                raise unreadable(f"{self.where}.{name}", "is there twice with two values", value, "keep one of them")
            self._values[folded] = known if folded == "type" else value
            self._names[folded] = str(name)

    def take(self, *names: str) -> object | None:
        """The value under the first of the names that is there; None where none is or the value is null."""
        found = None
        for name in names:
            folded = name.casefold()
            self._read.add(folded)
            if found is None:
                found = self._values.get(folded)
        return found

    def text(self, *names: str) -> str | None:
        """The text under the first of the names that is there."""
        value = self.take(*names)
        if value is None or isinstance(value, str):
            return value
        raise unreadable(f"{self.where}.{names[0]}", "must be a text", value, "put it in quotes")

    def texts(self, *names: str) -> tuple[str, ...]:
        """The texts of a list; one text counts as a list of one."""
        value = self.take(*names)
        if isinstance(value, str):
            return (value,)
        if value is None:
            return ()
        if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise unreadable(f"{self.where}.{names[0]}", "must be a list of texts", value, "write each as a text")

    def flag(self, *names: str) -> bool:
        """True iff the value is true, as a Boolean or as a text; absent is false."""
        value = self.take(*names)
        if isinstance(value, bool) or value is None:
            return bool(value)
        if isinstance(value, str) and value.strip().casefold() in ("true", "false"):
            return value.strip().casefold() == "true"
        raise unreadable(f"{self.where}.{names[0]}", "must be true or false", value, "write a Boolean")

    def items(self, *names: str) -> tuple[object, ...]:
        """The members of a list, whatever they are; one object counts as a list of one."""
        value = self.take(*names)
        if value is None:
            return ()
        if isinstance(value, list | tuple):
            return tuple(value)
        if isinstance(value, Mapping):
            return (value,)
        raise unreadable(f"{self.where}.{names[0]}", "must be a list", value, "write a list of objects")

    def objects(self, *names: str) -> Iterator[Element]:
        """The members of a list of objects."""
        for index, item in enumerate(self.items(*names)):
            yield Element(item, f"{self.where}.{names[0]}[{index}]")

    def skip(self, *names: str) -> None:
        """Marks names as known that say nothing about access."""
        self._read.update(name.casefold() for name in names)

    def has(self, *names: str) -> bool:
        """True iff one of the names is there with a value."""
        return any(name.casefold() in self._values for name in names)

    @property
    def unknown(self) -> tuple[Opaque, ...]:
        """What nobody read and what may change the meaning, as tests that are the same wherever name and value are."""
        names = sorted(self._values.keys() - self._read - _ADDED)
        kind = re.sub(r"\[\d+\]", "", self.where.partition(".")[2])
        return tuple(
            Opaque(
                f"{kind}.{name} = {json.dumps(self._values[name], sort_keys=True, default=str)}",
                f"`{self.where}.{self._names[name]}` is not modelled",
            )
            for name in names
        )
