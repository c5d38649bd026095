"""No document leaves with a name that AWS does not have, or with a test that no request can meet."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.policy.aws import BUCKET, allow, document, forbid
from strongroom.provision.policy.aws_names import check

JOB, TRANSFORM, APP = "sagemaker:CreateTrainingJob", "sagemaker:CreateTransformJob", "sagemaker:CreateApp"
ISOLATION = "sagemaker:NetworkIsolation"


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            allow("A", None, "s3:GetObjects"),
            "statement `A` names an action that AWS does not have, got `s3:GetObjects`; write one that it has",
        ),
        (
            allow("A", None, ["s3:GetObject", "kms:Decript*"]),
            "statement `A` names an action that AWS does not have, got `kms:Decript*`; write one that it has",
        ),
        (
            allow("A", None, "s3:GetObject", "*", {"StringEquals": {"aws:SourceVcpe": "vpce-1"}}),
            "statement `A` asks for a key that no request brings, got `aws:SourceVcpe`; write one that AWS has",
        ),
        (
            forbid("A", (JOB, TRANSFORM), "*", {"Null": {ISOLATION: "true"}}),
            (
                f"statement `A` asks for `{ISOLATION}`, which a request for this action never brings, got "
                f"`{TRANSFORM}`; leave the action to a statement of its own"
            ),
        ),
    ],
)
def test_a_name_that_aws_does_not_have_is_said(statement: dict[str, Any], sentence: str) -> None:
    """[I6] The statement, what is wrong with it, and the name."""
    assert check(statement) == [sentence]


def test_a_document_with_such_a_name_is_not_made() -> None:
    """It is our own mistake, and no deployment begins with it."""
    with pytest.raises(ArgumentMistake, match="here: statement `A` names an action that AWS does not have"):
        document("here", BUCKET, [allow("A", None, "s3:Nothing")])


@pytest.mark.parametrize(
    "condition",
    [
        {"Null": {ISOLATION: "true"}},
        {"BoolIfExists": {ISOLATION: "false"}},
        {"StringNotEquals": {ISOLATION: "true"}},
        {"ForAllValues:StringNotEquals": {ISOLATION: "true"}},
        {"StringNotLike": {ISOLATION: "true"}},
    ],
)
def test_a_denial_that_absence_meets_names_only_actions_that_carry_the_key(condition: dict[str, Any]) -> None:
    """On the others it would refuse every call; so a pattern must match no such action either."""
    assert check(forbid("A", "sagemaker:CreateT*", "*", condition))
    assert check(forbid("A", JOB, "*", condition)) == []


@pytest.mark.parametrize(
    "condition",
    [
        {"Bool": {ISOLATION: "false"}},
        {"ForAnyValue:StringNotEquals": {"sagemaker:VpcSubnets": ["subnet-1"]}},
        {"StringNotEquals": {ISOLATION: "true"}, "Null": {ISOLATION: "false"}},
    ],
)
def test_a_denial_that_absence_does_not_meet_may_name_a_pattern(condition: dict[str, Any]) -> None:
    """One action that carries the key is enough; none is not."""
    assert check(forbid("A", "sagemaker:CreateT*", "*", condition)) == []
    assert check(forbid("A", "sagemaker:CreateApp*", "*", condition))


def test_an_allowance_asks_only_for_what_its_actions_bring() -> None:
    """Named one by one each of them, since the others would never be allowed."""
    isolated = {"Bool": {ISOLATION: "true"}}
    assert check(allow("A", None, JOB, "*", isolated)) == []
    assert check(allow("A", None, (JOB, APP), "*", isolated)) != []


def test_everything_but_some_actions_asks_for_known_keys_only() -> None:
    """Of NotAction the names are checked, not what each other action carries."""
    statement = {"Sid": "A", "Effect": "Deny", "NotAction": "iam:*", "Resource": "*"}
    assert check(statement | {"Condition": {"Bool": {ISOLATION: "false"}}}) == []
    assert check(statement | {"NotAction": "iam:Nothing"}) != []
