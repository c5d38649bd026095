"""The rows of a file, told apart by the file's own form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from ..json_text import Json
from ..refusal import BadDocument

Question: TypeAlias = Literal["compare", "not granted", "no public access", "itself"]

# Lists of a file that hold its rows, and what each row asks where it does not say so itself.
_SECTIONS: Final[Mapping[str, Question | None]] = {
    "pairs": None,
    "cases": None,
    "rows": None,
    "policies": None,
    "check_no_new_access": "compare",
    "check_access_not_granted": "not granted",
    "check_no_public_access": "no public access",
}
_ACCOUNT_MARKS: Final = frozenset({"layers", "default_principal"})


@dataclass(frozen=True, slots=True)
class Row:
    """A case of a file: what it asks, its own fields, and what the file says for all of its rows.

    `fields` is None where the row is no object at all.
    """

    id: str
    question: Question
    fields: Mapping[str, Json] | None
    file: Mapping[str, Json] = field(default_factory=dict)

    @property
    def of_accounts(self) -> bool:
        """Whether the rows are states of accounts, in which nothing is a state, too."""
        return bool(_ACCOUNT_MARKS & set(self.file))


def rows(document: Json, where: str) -> Iterator[Row]:
    """Yields the rows of a file in its order. Raises BadDocument where it has no list of them."""
    if isinstance(document, list):
        yield from _listed(document, None, {})
        return
    if not isinstance(document, dict):
        raise BadDocument(f"{where}: must be a list of cases or an object that holds one; {_ADVICE}")
    sections = [name for name, value in document.items() if name in _SECTIONS and isinstance(value, list)]
    if not sections:
        raise BadDocument(f"{where}: must hold a list of cases, got none under {', '.join(_SECTIONS)}; {_ADVICE}")
    shared = {key: value for key, value in document.items() if key not in sections}
    for name in sections:
        listed = document[name]
        if isinstance(listed, list):
            yield from _listed(listed, _SECTIONS[name], shared)


_ADVICE: Final = "give a file of policy pairs, or two documents to `strongroom access compare`"


def _listed(items: list[Json], question: Question | None, shared: Mapping[str, Json]) -> Iterator[Row]:
    for position, item in enumerate(items):
        fields = item if isinstance(item, dict) else None
        name = str(fields["id"]) if fields and isinstance(fields.get("id"), (str, int)) else f"row {position + 1}"
        yield Row(name, question or _asked(fields or {}), fields, shared)


def _asked(fields: Mapping[str, Json]) -> Question:
    """What a row asks by the fields that it has."""
    if "base" in fields or "head" in fields or "policy" not in fields:
        return "compare"
    if "access" in fields:
        return "not granted"
    return "no public access" if "resourceType" in fields else "itself"
