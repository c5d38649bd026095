"""The labelled files of policy pairs, read in place beside the repository."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

PAIRS: Final = Path(__file__).resolve().parents[3].parent / "shared" / "policy-pairs"
# What a label of the files is satisfied by.
SATISFIED: Final[Mapping[str, frozenset[str]]] = {
    "new_is_superset": frozenset({"equivalent", "more_permissive"}),
    "unknown_membership": frozenset({"cannot_prove", "incomparable"}),
}


def text_of(name: str) -> str:
    """The file as it is; the test is skipped where it is not there."""
    path = PAIRS / f"{name}.json"
    if not path.is_file():
        pytest.skip(f"the policy pairs are not beside the repository: no {path.name}")
    return path.read_text(encoding="utf-8")


def rows_of(name: str) -> Iterator[Mapping[str, Any]]:
    """Yields the rows of a file."""
    document = json.loads(text_of(name))
    if isinstance(document, list):
        yield from document
        return
    for section in document.values():
        if isinstance(section, list) and section and isinstance(section[0], dict):
            yield from section


def is_right(row: Mapping[str, Any], answer: Mapping[str, Any]) -> bool:
    """True iff the answer is what the row's label asks for; a row without a label asks for any verdict."""
    if answer["relation"] == "cannot_prove" and row.get("relation") != "unknown_membership":
        return False
    if "expected" in row:
        return bool(answer["answer"] == row["expected"])
    if "no_new_access" in row:
        return bool(answer["no_new_access"] == row["no_new_access"])
    label = row.get("relation", "none")
    return label == "none" or answer["relation"] in SATISFIED.get(label, {label})
