"""What is particular to each cloud's block, and what all three refuse alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from strongroom.facts.endpoints import BASE, S3
from strongroom.spec import read_environment
from tests.spec.example import AZURE_FILE, FULL_FILE, GCP_FILE, SHORT_FILE, edited, sentences

START = "strongroom:environment."
GUID = "11111111-2222-3333-4444-555555555555"
LOGS = f"/subscriptions/{GUID}/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/orglogs"
KEY = "projects/org-keys/locations/{}/keyRings/ml/cryptoKeys/data"

NETWORK: dict[str, Any] = {
    "vpc": "vpc-0a1b2c3d",
    "subnets": ["subnet-0a1b2c3d", "subnet-1a1b2c3d"],
    "endpoints": {word: f"vpce-0a1b2c{n:02}" for n, word in enumerate((*BASE, S3))},
    "endpoint_group": "sg-0a1b2c3d",
    "prefix_list": "pl-0a1b2c3d",
}

Edit = Callable[[Any], object]

GCP: dict[str, tuple[Edit, str]] = {
    "everybody": (
        lambda gcp: gcp["principals"].update(platform="allUsers"),
        "principals.platform: is everybody, got `allUsers`; name a group, such as `group:fraud-scientists@example.com`",
    ),
    "a domain": (
        lambda gcp: gcp["principals"].update(platform="domain:example.com"),
        (
            "principals.platform: is a whole domain, got `domain:example.com`; name a group, such as "
            "`group:fraud-scientists@example.com`"
        ),
    ),
    "a pool": (
        lambda gcp: gcp["principals"].update(platform="principalSet://iam.googleapis.com/projects/1/x/*"),
        (
            "principals.platform: is a whole identity pool, got `principalSet://iam.googleapis.com/projects/1/x/*`; "
            "name a group or an attribute of the pool"
        ),
    ),
    "an address": (
        lambda gcp: gcp["principals"].update(platform="platform@example.com"),
        (
            "principals.platform: is not a principal of an IAM binding, got `platform@example.com`; "
            "write one such as `group:fraud-scientists@example.com`"
        ),
    ),
    "a region of AWS": (
        lambda gcp: gcp.update(region="eu-west-1"),
        "region: is not a region of this cloud, got `eu-west-1`; write `europe-west1`",
    ),
    "a zone": (
        lambda gcp: gcp.update(region="europe-west1-b"),
        "region: is not a region of this cloud, got `europe-west1-b`; write `europe-west1`",
    ),
    "a project's name": (
        lambda gcp: gcp.update(project="Fraud Prod"),
        "project: is not a project's id, got `Fraud Prod`; write one such as `fraud-prod-1a2b`",
    ),
    "no number": (lambda gcp: gcp.pop("number"), 'number: is missing; write it, such as `number: "123456789012"`'),
    "the log project itself": (
        lambda gcp: gcp["log"].update(project="fraud-prod-1a2b"),
        "log.project: is the environment's own project, got `fraud-prod-1a2b`; name another project or leave `log` out",
    ),
    "a key elsewhere": (
        lambda gcp: gcp.update(existing={"keys": {"data": KEY.format("europe-west4")}}),
        (
            f"existing.keys.data: lies in `europe-west4`, not in `europe-west1`, got `{KEY.format('europe-west4')}`; "
            "name a key of `europe-west1`"
        ),
    ),
    "a key's version": (
        lambda gcp: gcp.update(existing={"keys": {"data": f"{KEY.format('europe-west1')}/cryptoKeyVersions/1"}}),
        (
            f"existing.keys.data: is not the id of a key without a version, got `{KEY.format('europe-west1')}"
            f"/cryptoKeyVersions/1`; write one such as `{KEY.format('europe-west1')}`"
        ),
    ),
    "a machine of AWS": (
        lambda gcp: gcp["instances"].update(train="ml.m5.large"),
        "instances.train: is not a machine type, got `ml.m5.large`; write one such as `n2-standard-8`",
    ),
    "a word of AWS": (
        lambda gcp: gcp.update(account="111122223333"),
        "account: is not a word that is known here; it belongs to `aws.account` or `aws.log.account`",
    ),
}
AZURE: dict[str, tuple[Edit, str]] = {
    "no subscription": (
        lambda azure: azure.pop("subscription"),
        f"subscription: is missing; write it, such as `subscription: {GUID}`",
    ),
    "a placeholder": (
        lambda azure: azure.update(tenant="00000000-0000-0000-0000-000000000000"),
        (
            "tenant: is a placeholder, not an id, got `00000000-0000-0000-0000-000000000000`; "
            f"write the id itself, such as `{GUID}`"
        ),
    ),
    "a subscription's name": (
        lambda azure: azure.update(subscription="Production"),
        f"subscription: is not a subscription's id (a GUID), got `Production`; write one such as `{GUID}`",
    ),
    "a bare object id": (
        lambda azure: azure["principals"].update(platform=GUID),
        (
            "principals.platform: is not a directory object (group:, user: or service-principal: and its object id), "
            f"got `{GUID}`; write one such as `group:{GUID}`"
        ),
    ),
    "a region as people say it": (
        lambda azure: azure.update(region="West Europe"),
        "region: is not a region of this cloud, got `West Europe`; write `westeurope`",
    ),
    "a key's version": (
        lambda azure: azure.update(existing={"keys": {"data": "https://org.vault.azure.net/keys/data/0a1b2c"}}),
        (
            "existing.keys.data: is not the id of a key without a version, got `https://org.vault.azure.net/keys/data/"
            "0a1b2c`; write one such as `https://org-keys.vault.azure.net/keys/data`"
        ),
    ),
    "the log subscription itself": (
        lambda azure: azure["log"].update(subscription="0A1B2C3D-1111-4222-8333-444455556666"),
        (
            "log.subscription: is the environment's own subscription, got `0A1B2C3D-1111-4222-8333-444455556666`; "
            "name another subscription or leave `log` out"
        ),
    ),
    "a bucket": (
        lambda azure: azure.update(existing={"log_bucket": "logs"}),
        (
            "existing.log_bucket: is not a word that is known here; "
            "it belongs to `aws.existing.log_bucket` or `gcp.existing.log_bucket`"
        ),
    ),
}


@pytest.mark.parametrize("case", GCP)
def test_a_mistake_in_the_block_of_google_cloud_is_told(case: str) -> None:
    """One sentence each."""
    edit, says = GCP[case]
    assert sentences(edited(GCP_FILE, lambda value: edit(value["gcp"]))) == (f"{START}gcp.{says}",)


@pytest.mark.parametrize("case", AZURE)
def test_a_mistake_in_the_block_of_azure_is_told(case: str) -> None:
    """One sentence each."""
    edit, says = AZURE[case]
    assert sentences(edited(AZURE_FILE, lambda value: edit(value["azure"]))) == (f"{START}azure.{says}",)


def test_numbers_that_lose_nothing_need_no_quotes() -> None:
    """A project's number never starts with a zero."""
    value = edited(GCP_FILE, lambda value: value["gcp"].update(number=123456789012, organization=987654321098))
    environment = read_environment(value)
    assert environment.gcp is not None
    assert (environment.gcp.number, environment.gcp.organization) == ("123456789012", "987654321098")


def test_ids_of_azure_are_held_in_one_form() -> None:
    """Capital letters in a GUID mean nothing."""
    environment = read_environment(edited(AZURE_FILE, lambda value: value["azure"].update(tenant=GUID.upper())))
    assert environment.azure is not None
    assert environment.azure.tenant == GUID


def test_a_file_without_a_cloud_is_told() -> None:
    """One sentence, and none about principals that nobody could declare."""
    assert sentences(edited(SHORT_FILE, lambda value: value.pop("aws"))) == (
        "strongroom:environment: names no cloud; write one of `aws`, `gcp` or `azure` with its account and region",
    )


@pytest.mark.parametrize(("file", "cloud"), [(FULL_FILE, "aws"), (GCP_FILE, "gcp"), (AZURE_FILE, "azure")])
def test_what_another_team_owns_is_understood(file: Path, cloud: str) -> None:
    """Network, keys and the place of evidence, by the ids of each cloud."""
    existing: dict[str, dict[str, Any]] = {
        "aws": {
            "network": NETWORK,
            "keys": {"data": "arn:aws:kms:eu-west-1:777788889999:key/1234abcd-12ab-34cd-56ef-1234567890ab"},
            "log_bucket": "org-security-logs",
        },
        "gcp": {
            "network": {
                "network": "projects/org-net-1a/global/networks/ml",
                "subnets": ["projects/org-net-1a/regions/europe-west1/subnetworks/ml"],
            },
            "keys": {"models": KEY.format("europe-west1")},
            "log_bucket": "org-security-logs",
        },
        "azure": {
            "network": {
                "network": f"/subscriptions/{GUID}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/ml",
                "subnets": ["ml"],
            },
            "keys": {"audit": "https://org-keys.vault.azure.net/keys/audit"},
            "log_storage_account": LOGS,
        },
    }

    def edit(value: dict[str, Any]) -> None:
        value[cloud]["existing"] = existing[cloud]
        del value["network"]

    block = read_environment(edited(file, edit)).cloud
    assert block.existing.network is not None
    assert len(block.existing.keys) == 1


def test_a_network_of_another_team_leaves_nothing_to_say_about_ours() -> None:
    """Range and zones would be ignored: each is refused, and host names to reach are not."""

    def edit(value: dict[str, Any]) -> None:
        value["aws"]["existing"] = {"network": NETWORK}
        value["network"]["reach"] = ["mirror.example.com"]

    beside = "describes a network of our own beside aws.existing.network"
    assert sentences(edited(FULL_FILE, edit)) == (
        f"{START}network.cidr: {beside}, got `10.40.0.0/20`; remove one of the two",
        f"{START}network.zones: {beside}, got `3`; remove one of the two",
    )


@pytest.mark.parametrize("stage", ["dev", "test"])
def test_outside_prod_evidence_may_be_opened(stage: str) -> None:
    """A lock that nobody can open is not forced on what is thrown away next week."""

    def edit(value: dict[str, Any]) -> None:
        value["stage"] = stage
        value["audit"] = {"lock": False}

    assert read_environment(edited(SHORT_FILE, edit)).audit.lock is False


def test_who_signs_in_by_a_directory_is_named() -> None:
    """Each team names its members where people enter by IAM Identity Center, since profiles bear their names."""

    def nameless(value: dict[str, Any]) -> None:
        value["aws"]["sign_in"] = "sso"
        del value["teams"][1]["members"]

    wrong = "is missing where `aws.sign_in` is `sso`"
    do = "name each by the user name in IAM Identity Center, such as `members: [alice]`"
    assert sentences(edited(FULL_FILE, nameless)) == (f"{START}teams[1].members: {wrong}; {do}",)
    assert sentences(edited(FULL_FILE, lambda value: value["aws"].update(sign_in="sso"))) == ()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"endpoints": {"s3": "vpce-0a1b2c3d"}}, "endpoints: lacks `ecr.api`, "),
        ({"endpoints": ["vpce-0a1b2c3d"]}, "endpoints: is not a mapping, got a list; "),
        ({"endpoints": {**NETWORK["endpoints"], "internet": "vpce-1a1b2c3d"}}, "endpoints.internet: is not `"),
        ({"endpoints": {**NETWORK["endpoints"], "s3": "vpce-0a1b2c00"}}, "endpoints.s3: is the endpoint of another"),
        ({"endpoint_group": "default"}, "endpoint_group: is not the id of a security group, got `default`; "),
        ({"prefix_list": "com.amazonaws.s3"}, "prefix_list: is not the id of a prefix list, got `com.amazonaws.s3`; "),
    ],
)
def test_a_network_of_another_team_has_what_ours_would(change: dict[str, Any], says: str) -> None:
    """Each service by its own endpoint; the ids are checked in form, and at the first `up` in fact."""

    def edit(value: dict[str, Any]) -> None:
        value["aws"]["existing"] = {"network": {**NETWORK, **change}}
        del value["network"]

    (sentence,) = sentences(edited(FULL_FILE, edit))
    assert sentence.startswith(f"{START}aws.existing.network.{says}")


def test_the_usual_budget_is_in_the_currency_of_the_bill() -> None:
    """China is billed in its own; everywhere else in dollars."""

    def in_china(value: dict[str, Any]) -> None:
        value["aws"]["region"] = "cn-north-1"
        value["aws"]["principals"] = {"fraud-scientists": "arn:aws-cn:iam::111122223333:role/fraud-scientists"}

    assert str(read_environment(edited(SHORT_FILE, in_china)).training.monthly_budget) == "3500 CNY"
    assert str(read_environment(edited(SHORT_FILE, lambda _: None)).training.monthly_budget) == "500 USD"


def test_a_repository_may_be_named_with_its_ids() -> None:
    """As the tokens of repositories made or renamed after June 2026 name it; half a name is none."""

    def named(repository: str) -> Callable[[dict[str, Any]], object]:
        return lambda value: value["pipelines"]["github"].update(repository=repository)

    assert sentences(edited(FULL_FILE, named("example@12345/ml-environments@67890"))) == ()
    (sentence,) = sentences(edited(FULL_FILE, named("example@/ml-environments")))
    assert "is not a repository" in sentence
