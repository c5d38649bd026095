"""The rows of a file are found in each form that files have."""

from __future__ import annotations

import pytest

from strongroom.access.batch.row import rows
from strongroom.access.json_text import Json
from strongroom.access.refusal import BadDocument

PAIR: Json = {"id": "a", "base": {}, "head": {}}
QUESTION: Json = {"id": "q", "policy": {}, "access": {}}
FORMS: dict[str, tuple[Json, list[tuple[str, str]]]] = {
    "a list": ([PAIR, QUESTION], [("a", "compare"), ("q", "not granted")]),
    "pairs": ({"roles": {}, "pairs": [PAIR]}, [("a", "compare")]),
    "cases": ({"layers": {}, "cases": [PAIR]}, [("a", "compare")]),
    "questions by section": (
        {"check_access_not_granted": [QUESTION], "check_no_public_access": [{"policy": {}}]},
        [("q", "not granted"), ("row 1", "no public access")],
    ),
    "policies": ([{"id": "p", "policy": {}, "kind": "identity"}], [("p", "itself")]),
    "a resource type": ([{"policy": {}, "resourceType": "AWS::S3::Bucket"}], [("row 1", "no public access")]),
    "no object": ([7, None, PAIR], [("row 1", "compare"), ("row 2", "compare"), ("a", "compare")]),
    "a number for a name": ([{"id": 7, "base": {}}], [("7", "compare")]),
    "nothing": ([], []),
}


@pytest.mark.parametrize("name", FORMS)
def test_rows_tell_what_they_ask(name: str) -> None:
    """By the section that they stand in, else by their fields."""
    document, found = FORMS[name]
    assert [(row.id, row.question) for row in rows(document, "f")] == found


def test_states_of_accounts_are_told_by_their_file() -> None:
    """There an empty state is an account without policies."""
    assert [row.of_accounts for row in rows({"layers": {}, "cases": [PAIR]}, "f")] == [True]
    assert [row.of_accounts for row in rows([PAIR], "f")] == [False]


@pytest.mark.parametrize("document", [None, 7, "x", {}, {"pairs": {}}, {"other": []}])
def test_a_file_without_cases_is_a_sentence(document: Json) -> None:
    """It names the file."""
    with pytest.raises(BadDocument, match="^f: must "):
        list(rows(document, "f"))
