"""Every case of the labelled files for Azure, read in place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.access.azure import compare_roles, compare_states
from strongroom.access.evaluate.azure import decide

_DATA = Path(__file__).resolve().parents[4] / "shared" / "policy-pairs"
pytestmark = pytest.mark.skipif(not _DATA.is_dir(), reason="the policy pairs are not beside the repository")


def _read(name: str) -> Any:
    return json.loads((_DATA / name).read_text()) if _DATA.is_dir() else {"pairs": []}


@pytest.mark.parametrize("case", _read("azure_cases.json")["pairs"], ids=lambda case: case["id"])
def test_each_labelled_case_has_its_relation(case: dict[str, Any]) -> None:
    """The relation is the label's, and the evaluator decides each witness so."""
    sides = case["base"], case["head"]
    found = compare_states(*sides, case["hierarchy"])
    if case["relation"] == "unknown_membership":
        assert found.relation in ("cannot_prove", "incomparable")
    else:
        assert found.relation == case["relation"]
    for rows, (before, after) in ((found.gained, sides), (found.lost, sides[::-1])):
        for row in rows:
            assert decide(after, row.witness, case["hierarchy"]).allowed, row
            assert not decide(before, row.witness, case["hierarchy"]).allowed, row


def test_every_version_of_a_built_in_role_is_decided() -> None:
    """Each of the 258 pairs is decided in both directions, and swapping the sides mirrors the answer."""
    for row in _read("azure_role_history.json"):
        found = compare_roles(row["base"], row["head"])
        assert found.relation != "cannot_prove", (row["id"], found.open_gain, found.open_loss)
        back = compare_roles(row["head"], row["base"])
        assert [one.witness for one in found.gained] == [one.witness for one in back.lost], row["id"]


def test_witnesses_of_roles_are_decided_so_by_the_evaluator() -> None:
    """Whoever holds the role may do under one version what the other does not give."""
    for row in _read("azure_role_history.json"):
        states = [_held(row[side]) for side in ("base", "head")]
        found = compare_roles(row["base"], row["head"])
        for rows, (before, after) in ((found.gained, states), (found.lost, states[::-1])):
            for one in rows:
                asked = type(one.witness)("holder", one.witness.action, "/", one.witness.context)
                conditions = [entry.get("conditionVersion") for entry in after["roleDefinitions"][0]["permissions"]]
                if "1.0" not in conditions:
                    assert decide(after, asked, {}).allowed, (row["id"], one)
                    assert "1.0" in str(before) or not decide(before, asked, {}).allowed, (row["id"], one)


def _held(role: dict[str, Any]) -> dict[str, Any]:
    assignment = {"principalId": "holder", "principalType": "User", "role": role["roleName"], "scope": "/"}
    return {"roleDefinitions": [role], "roleAssignments": [assignment]}
