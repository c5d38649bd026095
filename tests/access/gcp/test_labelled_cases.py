"""The shown cases come out as they are labelled, and every version of a predefined role is decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.access.evaluate.gcp import decide
from strongroom.access.gcp import compare_controls, compare_roles, compare_states

DATA = Path(__file__).resolve().parents[4] / "shared" / "policy-pairs"


def _read(name: str) -> Any:
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not beside the repository")
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def test_each_case_has_its_relation() -> None:
    """Every hand-made case: the relation is the labelled one."""
    data = _read("gcp_cases.json")
    wrong = []
    for pair in data["pairs"]:
        control = pair.get("kind") == "control"
        arguments = (pair["base"], pair["head"], pair["hierarchy"])
        found = compare_controls(*arguments) if control else compare_states(*arguments, data["roles"])
        if found.relation != pair["relation"]:
            wrong.append((pair["id"], found.relation))
    assert wrong == []


def test_each_witness_of_a_case_is_allowed_on_one_side_alone() -> None:
    """The evaluator, which shares no code, allows each witness after and refuses it before."""
    data = _read("gcp_cases.json")
    for pair in data["pairs"]:
        if pair.get("kind") == "control":
            continue
        base, head, hierarchy = pair["base"], pair["head"], pair["hierarchy"]
        found = compare_states(base, head, hierarchy, data["roles"])
        for rows, before, after in ((found.gained, base, head), (found.lost, head, base)):
            for row in rows:
                assert decide(after, row.witness, hierarchy, data["roles"]).allowed, pair["id"]
                assert not decide(before, row.witness, hierarchy, data["roles"]).allowed, pair["id"]


def test_each_version_of_a_role_is_decided_as_sets_are() -> None:
    """The relation of two versions is that of their lists of permissions."""
    for row in _read("gcp_role_history.json"):
        base, head = (set(row[side]["includedPermissions"]) for side in ("base", "head"))
        expected = {
            (False, False): "equivalent",
            (True, False): "more_permissive",
            (False, True): "less_permissive",
            (True, True): "incomparable",
        }[bool(head - base), bool(base - head)]
        assert compare_roles(row["base"], row["head"]).relation == expected, row["id"]
