"""Whose key an input names."""

from __future__ import annotations

import pytest

from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.own_key import own_key
from strongroom.plan.value import Value

HERE = part("pulumi:providers:aws", "here", {"allowedAccountIds": '["111122223333"]'})
ASSUMED = part("pulumi:providers:aws", "log", {"assumeRoles": [{"roleArn": "arn:aws:iam::444455556666:role/log"}]})

MADE = (
    part("aws:kms/key:Key", "data"),
    part("aws:kms/alias:Alias", "data"),
    part("pulumi:pulumi:StackReference", "keys"),
)


def arn(account: str) -> str:
    """A key of an account."""
    return f"arn:aws:kms:eu-west-1:{account}:key/1234abcd"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (hole("aws:kms/key:Key", "data", "arn"), "pass"),
        (hole("aws:kms/alias:Alias", "data", "targetKeyArn"), "pass"),
        (hole("pulumi:pulumi:StackReference", "keys", "outputs"), "pass"),
        (hole("aws:s3/bucket:Bucket", "data", "arn"), "fail"),
        (arn("111122223333"), "pass"),
        (arn("444455556666"), "pass"),
        (arn("999999999999"), "fail"),
        ("1234abcd", "pass"),
        ("alias/fraud-data", "pass"),
        ("alias/aws/s3", "fail"),
        ("arn:aws:kms:eu-west-1:111122223333:alias/aws/s3", "fail"),
        ("", "fail"),
        (None, "fail"),
        (UNKNOWN, "unknown"),
    ],
)
def test_a_key_is_of_an_account_that_a_provider_works_in(value: Value, expected: str) -> None:
    """Wired to a key, or named in an account that a provider is pinned to or assumes a role in."""
    plan = example(part("aws:sns/topic:Topic", "alarms", {"kmsMasterKeyId": value}), HERE, ASSUMED, *MADE)
    assert own_key("kmsMasterKeyId", "fix")(plan.resources[0], plan).verdict == expected


def test_without_a_pinned_provider_every_account_may_be_ours() -> None:
    """The plan does not tell which accounts are ours, so a key of one of them is taken for ours."""
    plan = example(part("aws:sns/topic:Topic", "alarms", {"kmsMasterKeyId": arn("999999999999")}))
    assert own_key("kmsMasterKeyId", "fix")(plan.resources[0], plan).verdict == "pass"


def test_a_key_that_the_plan_does_not_show_is_unknown() -> None:
    """A wire that leads out of the document tells nothing of the key at its end."""
    wired = hole("aws:kms/key:Key", "data", "arn")
    plan = example(part("aws:sns/topic:Topic", "alarms", {"kmsMasterKeyId": wired}), HERE)
    assert own_key("kmsMasterKeyId", "fix")(plan.resources[0], plan).verdict == "unknown"
