"""What a condition asks about: an attribute of the resource, the request, the caller or the surroundings.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format#attributes
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

SOURCES: Final = ("Resource", "Request", "Principal", "Environment")
_CASE_SENSITIVE: Final = "<$key_case_sensitive$>"
_ALWAYS_THERE: Final = frozenset(("@environment[utcnow]", "@environment[isprivatelink]"))


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute; two are the same iff their keys are, whatever case they are written in."""

    key: str
    text: str = field(compare=False)

    @property
    def always(self) -> bool:
        """True iff every request carries it."""
        return self.key in _ALWAYS_THERE


def attribute(source: str, name: str) -> Attribute:
    """The attribute called `name` of `source`; a tag key that is marked so keeps its case."""
    stem, colon, last = name.strip().rpartition(":")
    plain = last if last.endswith(_CASE_SENSITIVE) else last.casefold()
    key = f"@{source.casefold()}[{stem.casefold()}{colon}{plain}]"
    spelled = next((known for known in SOURCES if known.casefold() == source.casefold()), source)
    return Attribute(key, f"@{spelled}[{name.strip()}]")


SUB_OPERATION: Final = attribute("Request", "subOperation")
