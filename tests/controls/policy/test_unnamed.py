"""A statement reaches what it does not name, wherever its region and account stand."""

from __future__ import annotations

import pytest

from strongroom.access.aws_document import read_document
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.policy.guard_cases import grant
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.unnamed import Table, reaches_unnamed
from strongroom.plan.value import Value

SECRETS: Table = {"arn:aws:secretsmanager:*:*:secret:{}": ("secretsmanager:GetSecretValue",)}
PLAN = example()


@pytest.mark.parametrize(
    ("action", "resource", "verdict"),
    [
        ("secretsmanager:GetSecretValue", "*", True),
        ("secretsmanager:Get*", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:*", True),
        ("secretsmanager:GetSecretValue", "arn:aws-cn:secretsmanager:*:*:secret:*", True),
        ("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:fraud-*", False),
        ("secretsmanager:GetSecretValue", ["arn:aws:secretsmanager:a:1:secret:fraud-*", "arn:aws:s3:::*"], False),
        ("secretsmanager:DescribeSecret", "*", False),
        ("secretsmanager:GetSecretValue", UNKNOWN, None),
        (UNKNOWN, "*", None),
    ],
)
def test_what_nobody_named_is_reached_by_wildcards_only(action: Value, resource: Value, verdict: bool | None) -> None:
    """A wildcard for the whole name, not for the end of one."""
    (statement,) = read_document(document(grant(action, resource)))
    assert reaches_unnamed(statement, SECRETS, PLAN) is verdict


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ({"StringEquals": {"aws:ResourceTag/team": "fraud"}}, False),
        ({"StringLike": {"aws:ResourceTag/team": "*"}}, True),
        ({"StringEqualsIfExists": {"aws:ResourceTag/team": "fraud"}}, True),
        ({"Bool": {"aws:SecureTransport": "true"}}, True),
    ],
)
def test_a_tag_of_the_resource_names_it(condition: Value, verdict: bool) -> None:
    """If the condition fails for others and for what bears no tag."""
    (statement,) = read_document(document(grant("secretsmanager:GetSecretValue", "*", condition)))
    assert reaches_unnamed(statement, SECRETS, PLAN) is verdict
