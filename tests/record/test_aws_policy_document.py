"""The policy document builder gives what the provider's data source gives."""

from __future__ import annotations

import json
from typing import Any

import pytest

from strongroom.record.aws_policy_document import policy_document


def statements(**arguments: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = policy_document(arguments)["Statement"]
    return found


def test_every_field_of_a_statement_has_its_iam_name() -> None:
    """Lone texts stay texts, lists come sorted in reverse, as the provider writes them."""
    (statement,) = statements(
        statements=[
            {
                "sid": "Read",
                "effect": "Deny",
                "actions": ["s3:GetObject", "s3:PutObject"],
                "notResources": ["arn:aws:s3:::a/&{aws:username}"],
                "principals": [{"type": "AWS", "identifiers": ["b", "a"]}, {"type": "Service", "identifiers": ["s"]}],
                "conditions": [
                    {"test": "StringEquals", "variable": "aws:a", "values": ["2", "1"]},
                    {"test": "StringEquals", "variable": "aws:a", "values": ["3"]},
                    {"test": "Bool", "variable": "aws:b", "values": ["true"]},
                ],
            }
        ]
    )
    assert statement == {
        "Sid": "Read",
        "Effect": "Deny",
        "Action": ["s3:PutObject", "s3:GetObject"],
        "NotResource": "arn:aws:s3:::a/${aws:username}",
        "Principal": {"AWS": ["b", "a"], "Service": "s"},
        "Condition": {"StringEquals": {"aws:a": ["2", "1", "3"]}, "Bool": {"aws:b": "true"}},
    }


def test_a_statement_allows_unless_it_says_otherwise() -> None:
    """The provider's default effect."""
    assert statements(statements=[{"notActions": ["*"], "notPrincipals": [{"type": "*", "identifiers": ["*"]}]}]) == [
        {"Effect": "Allow", "NotAction": "*", "NotPrincipal": "*"}
    ]


def test_everybody_of_a_kind_is_not_everybody() -> None:
    """`{"AWS": "*"}` and `"*"` differ in trust and key policies."""
    (statement,) = statements(statements=[{"principals": [{"type": "AWS", "identifiers": ["*"]}]}])
    assert statement["Principal"] == {"AWS": "*"}


def test_sources_come_first_and_overrides_replace_by_sid() -> None:
    """Sources, then the own statements, then overrides; one without a Sid is always added."""
    source = json.dumps({"Version": "2012-10-17", "Id": "one", "Statement": [{"Sid": "A", "Effect": "Allow"}]})
    override = json.dumps({"Id": "two", "Statement": {"Sid": "A", "Effect": "Deny"}})
    extra = json.dumps({"Statement": [{"Effect": "Deny"}]})
    document = policy_document(
        {
            "sourcePolicyDocuments": [source],
            "statements": [{"sid": "B", "actions": ["x"]}],
            "overridePolicyDocuments": [override, extra],
            "version": "2008-10-17",
        }
    )
    assert document == {
        "Version": "2012-10-17",
        "Id": "two",
        "Statement": [
            {"Sid": "A", "Effect": "Deny"},
            {"Sid": "B", "Effect": "Allow", "Action": "x"},
            {"Effect": "Deny"},
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"statements": [{"sid": "A"}, {"sid": "A"}]}, "the Sid `A` stands twice"),
        ({"sourcePolicyDocuments": ["{"]}, "is not JSON"),
        ({"sourcePolicyDocuments": ["[]"]}, "is no policy"),
        ({"sourcePolicyDocuments": ['{"Statement": ["x"]}']}, "is no policy"),
        ({"overridePolicyDocuments": ["[" * 100_000]}, "is not JSON"),
        ({"version": "2008-10-17", "statements": [{"resources": ["&{a}"]}]}, "policy variables need the version"),
    ],
)
def test_what_the_provider_refuses_is_refused(arguments: dict[str, Any], sentence: str) -> None:
    """A document that the provider would not build is never shown."""
    with pytest.raises(ValueError, match=sentence):
        policy_document(arguments)
