"""Data sources that need no cloud: what they say follows from their arguments and from the provider's settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from strongroom.record.cloud_calls import COMPUTED, Setting

CALLER = "aws:index/getCallerIdentity:getCallerIdentity"
ROLE = "arn:aws:iam::444455556666:role/deploy"


def computed(token: str, provider: Mapping[str, Any], arguments: Mapping[str, Any] | None = None) -> Any:
    """The result of a call under a provider with these settings; open values read `?<name>`."""
    return COMPUTED[token](Setting(provider.get, arguments or {}, lambda name: f"?{name}"))


@pytest.mark.parametrize(
    ("provider", "account"),
    [
        ({"allowedAccountIds": ["111122223333"]}, "111122223333"),
        ({"allowedAccountIds": "111122223333"}, "111122223333"),
        ({"assumeRoles": [{"roleArn": ROLE}]}, "444455556666"),
        ({"assumeRoles": [{"roleArn": "arn:aws:iam::111122223333:role/hop"}, {"roleArn": ROLE}]}, "444455556666"),
        ({"assumeRole": {"roleArn": ROLE}}, "444455556666"),
        ({"allowedAccountIds": ["1", "2"], "assumeRoles": [{"roleArn": ROLE}]}, "444455556666"),
    ],
)
def test_the_account_is_the_one_the_provider_works_in(provider: dict[str, Any], account: str) -> None:
    """Pinned by the provider, or that of the last role it assumes; who calls stays open."""
    assert computed(CALLER, provider) == {"accountId": account, "id": account, "arn": "?arn", "userId": "?userId"}


@pytest.mark.parametrize(
    "provider", [{}, {"allowedAccountIds": ["1", "2"]}, {"assumeRoles": [{"roleArn": "made up"}]}, {"assumeRoles": "x"}]
)
def test_an_account_that_nothing_pins_is_not_guessed(provider: dict[str, Any]) -> None:
    """No answer, so the call is refused."""
    assert computed(CALLER, provider) is None


@pytest.mark.parametrize(
    ("region", "partition", "suffix"),
    [
        ("eu-west-1", "aws", "amazonaws.com"),
        ("cn-north-1", "aws-cn", "amazonaws.com.cn"),
        ("us-gov-west-1", "aws-us-gov", "amazonaws.com"),
        ("us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov"),
        ("eusc-de-east-1", "aws-eusc", "amazonaws.eu"),
    ],
)
def test_the_partition_follows_from_the_region(region: str, partition: str, suffix: str) -> None:
    """Each partition by its regions' prefix."""
    found = computed("aws:index/getPartition:getPartition", {"region": region})
    assert (found["partition"], found["dnsSuffix"]) == (partition, suffix)


def test_a_gcp_policy_is_the_document_that_the_provider_would_write() -> None:
    """Bindings sorted by role, members sorted, conditions kept."""
    bindings = [
        {"role": "roles/viewer", "members": ["user:b@x", "user:a@x"]},
        {"role": "roles/editor", "members": ["user:c@x"], "condition": {"title": "t", "expression": "e"}},
    ]
    found = computed("gcp:organizations/getIAMPolicy:getIAMPolicy", {}, {"bindings": bindings})
    assert json.loads(found["policyData"]) == {
        "bindings": [
            {"role": "roles/editor", "members": ["user:c@x"], "condition": {"title": "t", "expression": "e"}},
            {"role": "roles/viewer", "members": ["user:a@x", "user:b@x"]},
        ]
    }


def test_an_azure_client_is_known_where_the_provider_names_subscription_and_tenant() -> None:
    """Both, or nothing; the object stays open."""
    token = "azure-native:authorization:getClientConfig"
    found = computed(token, {"subscriptionId": "s", "tenantId": "t"})
    assert (found["subscriptionId"], found["tenantId"], found["objectId"]) == ("s", "t", "?objectId")
    assert computed(token, {"subscriptionId": "s"}) is None
