"""The smaller document that lint offers means the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.aws import compare_documents
from strongroom.access.lint import lint

_PAIRS = Path(__file__).resolve().parents[4] / "shared" / "policy-pairs"

_ACTIONS = st.lists(st.sampled_from(["s3:*", "s3:Get*", "s3:GetObject", "s3:PutObject", "*"]), min_size=1, max_size=3)
_RESOURCES = st.lists(
    st.sampled_from(["*", "arn:aws:s3:::a/*", "arn:aws:s3:::a/b/*", "arn:aws:s3:::c"]), min_size=1, max_size=2
)
_CONDITIONS = st.sampled_from(
    [
        {},
        {"Condition": {"StringEquals": {"aws:SourceVpce": "vpce-1"}}},
        {"Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}},
        {"Condition": {"Null": {"aws:SourceVpce": "true"}}},
    ]
)
_STATEMENTS = st.builds(
    lambda effect, actions, resources, condition: (
        {"Effect": effect, "Action": actions, "Resource": resources} | condition
    ),
    st.sampled_from(["Allow", "Deny"]),
    _ACTIONS,
    _RESOURCES,
    _CONDITIONS,
)


def _document(statements: list[dict[str, Any]]) -> dict[str, Any]:
    return {"Version": "2012-10-17", "Statement": statements}


def _denies(document: dict[str, Any]) -> dict[str, Any]:
    """What a document refuses, as if it allowed it."""
    return _document([{**each, "Effect": "Allow"} for each in document["Statement"] if each["Effect"] == "Deny"])


def _offers(document: dict[str, Any], *rules: str) -> list[dict[str, Any]]:
    """The smaller documents that remarks offer, those of some rules where any is named."""
    found = []
    for remark in lint(document, "IDENTITY_POLICY"):
        if remark.smaller is not None and (not rules or remark.rule in rules):
            assert isinstance(remark.smaller, dict)
            found.append(remark.smaller)
    return found


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.lists(_STATEMENTS, min_size=1, max_size=4))
def test_an_offer_allows_and_refuses_the_same_and_is_shorter(statements: list[dict[str, Any]]) -> None:
    """Of any document, what it allows and what it refuses others."""
    document = _document(statements)
    for smaller in _offers(document):
        assert compare_documents(document, smaller, "IDENTITY_POLICY").relation == "equivalent"
        assert compare_documents(_denies(document), _denies(smaller), "IDENTITY_POLICY").relation == "equivalent"
        assert len(json.dumps(smaller)) < len(json.dumps(document))


@settings(max_examples=40, derandomize=True, deadline=None)
@given(st.lists(_STATEMENTS, min_size=1, max_size=4))
def test_an_offer_has_no_needless_statement_left(statements: list[dict[str, Any]]) -> None:
    """Linting the document without its needless statements finds no more of them."""
    for smaller in _offers(_document(statements), "needless-statement"):
        assert "needless-statement" not in {remark.rule for remark in lint(smaller, "IDENTITY_POLICY")}


def test_a_deny_that_only_this_document_makes_stays() -> None:
    """What the document allows would be the same without the Deny, but other policies are bound by it."""
    document = _document(
        [
            {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
            {"Effect": "Deny", "Action": "s3:PutObject", "Resource": "*"},
        ]
    )
    assert lint(document, "IDENTITY_POLICY") == ()


@pytest.mark.skipif(not _PAIRS.exists(), reason="the policy pairs are not beside the repository")
@pytest.mark.parametrize("name", ["iam_docs_policies", "data_perimeter_policies"])
def test_policies_of_the_documentation_end_in_remarks_or_a_sentence(name: str) -> None:
    """No document that AWS shows crashes a rule; two are placeholders that AWS would refuse."""
    refused = []
    for row in json.loads((_PAIRS / f"{name}.json").read_text(encoding="utf-8")):
        try:
            lint(row["policy"], cloud="aws")
        except ValueError as sentence:
            refused.append(str(sentence))
    assert all("must be `*` or `service:action`" in sentence for sentence in refused)


@pytest.mark.slow
@pytest.mark.skipif(not _PAIRS.exists(), reason="the policy pairs are not beside the repository")
def test_managed_policies_have_right_offers() -> None:
    """Each newest policy of AWS is linted, and what is offered for it is equal."""
    heads = {row["policy"]: row["head"] for row in json.loads((_PAIRS / "aws_managed_history.json").read_text())}
    for document in heads.values():
        for smaller in _offers(document):
            assert compare_documents(document, smaller, "IDENTITY_POLICY").relation == "equivalent"
