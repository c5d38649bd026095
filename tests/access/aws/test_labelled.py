"""Published and constructed pairs: each relation is the labelled one."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.aws import compare_documents, compare_states, no_public_access, not_granted
from strongroom.access.comparison import Comparison

from .pairs import rows

_LOOSE = {"new_is_superset": ("equivalent", "more_permissive")}


def _wrong(name: str) -> list[str]:
    return [
        f"{row['id']}: {found.relation}"
        for row in rows(name)
        if not _is_right(row, found := compare_documents(row["base"], row["head"], row.get("policy_type")))
    ]


def _is_right(row: dict[str, Any], found: Comparison) -> bool:
    if "no_new_access" in row:
        return bool(found.no_new_access == row["no_new_access"])
    wanted = row["relation"]
    return wanted == "none" or found.relation in _LOOSE.get(wanted, (wanted,))


@pytest.mark.parametrize(
    "name", ["aws_access_analyzer_samples.json", "quacky.json", "constructed.json", "fmcad18.json"]
)
def test_every_labelled_pair_of_policies_is_right(name: str) -> None:
    """No pair of the file is told otherwise than its source tells it."""
    assert _wrong(name) == []


def test_every_labelled_account_is_right() -> None:
    """Boundaries, control policies, resource policies, sessions and endpoints compose as the cases say."""
    cases = rows("aws_composition_cases.json")["cases"]
    assert [c["id"] for c in cases if compare_states(c["base"], c["head"]).relation != c["relation"]] == []


def test_every_labelled_question_is_right() -> None:
    """Whether an access is granted, and whether a resource is public."""
    cases = rows("aws_query_cases.json")
    wrong = [
        case["id"]
        for case in cases["check_access_not_granted"]
        if not_granted(case["policy"], **case["access"]).no_new_access != case["expected"]
    ]
    wrong += [
        case["id"]
        for case in cases["check_no_public_access"]
        if no_public_access(case["policy"], case["resourceType"]).no_new_access != case["expected"]
    ]
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["aws_managed_history.json", "aws_managed_large.json"])
def test_every_version_of_a_managed_policy_is_decided_both_ways(name: str) -> None:
    """Nothing is left open, and the exchanged sides give the mirrored answer."""
    for row in rows(name):
        found = compare_documents(row["base"], row["head"])
        back = compare_documents(row["head"], row["base"])
        assert not found.open_gain + found.open_loss, row["id"]
        assert found.mirrored.relation == back.relation, row["id"]
