"""Every labelled case is answered as its label says, with a checked witness; every other case is answered in full."""

from __future__ import annotations

import pytest

from strongroom.access.batch import Answer, answer_file
from tests.access.batch.labelled import is_right, rows_of, text_of

LABELLED = [
    "aws_access_analyzer_samples",
    "aws_composition_cases",
    "aws_query_cases",
    "azure_cases",
    "constructed",
    "fmcad18",
    "gcp_cases",
    "quacky",
]
UNLABELLED = ["azure_role_history", "data_perimeter_policies", "gcp_role_history", "iam_docs_policies"]
LARGE = ["aws_managed_history", "aws_managed_large"]
# Documents in which prose or a placeholder stands for an action: AWS would refuse them.
MALFORMED = {"iamdoc:id_roles_use_passrole#1", "dp:vpc_endpoint_policies/s3_endpoint_policy.json"}


def answers_of(name: str) -> list[Answer]:
    """The answers, checked for what must hold of every one."""
    answers = list(answer_file(text_of(name), name))
    for answer in answers:
        assert answer.outcome != "own error", answer
        assert (answer.outcome == "bad input") == (answer.id in MALFORMED), answer
        differs = answer.relation not in ("equivalent", "cannot_prove")
        assert differs <= (answer.as_json()["witness"] is not None), answer
    return answers


@pytest.mark.parametrize("name", LABELLED)
def test_labels_are_met(name: str) -> None:
    """All of them, and no case is left open."""
    rows = list(rows_of(name))
    answers = answers_of(name)
    assert [answer.id for answer in answers] == [row["id"] for row in rows]
    wrong = [row["id"] for row, answer in zip(rows, answers, strict=True) if not is_right(row, answer.as_json())]
    assert wrong == []


@pytest.mark.parametrize("name", UNLABELLED)
def test_cases_without_a_label_are_decided(name: str) -> None:
    """But for those that their cloud would refuse."""
    opened = [answer.id for answer in answers_of(name) if answer.relation == "cannot_prove"]
    assert set(opened) <= MALFORMED


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_the_history_of_managed_policies_is_decided(name: str) -> None:
    """Both directions of every pair."""
    assert [answer.id for answer in answers_of(name) if answer.relation == "cannot_prove"] == []


@pytest.mark.parametrize("name", ["aws_query_cases"])
def test_questions_have_an_answer_of_their_own(name: str) -> None:
    """PASS or FAIL, as in the data; comparisons have none."""
    assert {answer.answer for answer in answers_of(name)} == {"PASS", "FAIL"}
    assert {answer.answer for answer in answers_of("fmcad18")} == {None}
