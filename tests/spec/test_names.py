"""Names are composed in one place, known before anything exists, and within the clouds' limits."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from strongroom.facts import names as facts
from strongroom.spec.names import LONGEST_PURPOSE, AwsNames, AzureNames, GcpNames
from tests.spec.example import AZURE_FILE, FULL_FILE, GCP_FILE, edited, sentences

AWS = AwsNames("fraud", "prod", "444455556666", "eu-west-1")
GCP = GcpNames("fraud", "prod", "fraud-prod-1a2b", "europe-west1")
AZURE = AzureNames("fraud", "prod", "0a1b2c3d-1111-4222-8333-444455556666", "westeurope")


def test_names_on_aws_are_plain_strings() -> None:
    """Environment, stage and purpose alone; account and region where the name is the world's."""
    assert AWS.of("trail") == "fraud-prod-trail"
    assert AWS.bucket("data") == "fraud-prod-data-444455556666-eu-west-1"
    assert AWS.bucket_arn("data") == "arn:aws:s3:::fraud-prod-data-444455556666-eu-west-1"
    assert AWS.alias_arn("data") == "arn:aws:kms:eu-west-1:444455556666:alias/fraud-prod-data"
    assert AWS.any_key_arn == "arn:aws:kms:eu-west-1:444455556666:key/*"
    assert AWS.root == "arn:aws:iam::444455556666:root"
    assert AWS.role_arn("apply") == "arn:aws:iam::444455556666:role/fraud-prod/fraud-prod-apply"
    assert AWS.policy_arn("boundary") == "arn:aws:iam::444455556666:policy/fraud-prod/fraud-prod-boundary"
    provider = "arn:aws:iam::444455556666:oidc-provider/token.example.com"
    assert AWS.identity_provider_arn("token.example.com") == provider
    assert AWS.log_group_arn("trail") == "arn:aws:logs:eu-west-1:444455556666:log-group:/strongroom/fraud-prod/trail"
    assert AWS.vended_log_group_arn("dns").endswith(":log-group:/aws/vendedlogs/fraud-prod-dns")
    assert AWS.topic_arn("alarms") == "arn:aws:sns:eu-west-1:444455556666:fraud-prod-alarms"
    assert AWS.trail_arn("trail") == "arn:aws:cloudtrail:eu-west-1:444455556666:trail/fraud-prod-trail"
    assert AWS.queue_arn("approved") == "arn:aws:sqs:eu-west-1:444455556666:fraud-prod-approved"
    assert AWS.event_rule_arn("approved") == "arn:aws:events:eu-west-1:444455556666:rule/fraud-prod-approved"
    assert AWS.alarm_arn("errors") == "arn:aws:cloudwatch:eu-west-1:444455556666:alarm:fraud-prod-errors"
    assert (
        AWS.sagemaker_arn("endpoint", "score") == "arn:aws:sagemaker:eu-west-1:444455556666:endpoint/fraud-prod-score"
    )
    assert AWS.endpoint_log_group("score") == "/aws/sagemaker/Endpoints/fraud-prod-score"


def test_the_role_of_a_caller_is_no_role_of_a_team() -> None:
    """A team `score` with a lead, and a model `score` with a caller `lead`, share no role."""
    assert AWS.role(AWS.caller_role("score", "lead")) == "fraud-prod-score.lead"
    assert AWS.role("score-lead") == "fraud-prod-score-lead"


def test_a_team_has_one_repository() -> None:
    """Its name holds the environment's, its address the account's; China ends it otherwise."""
    assert AWS.repository("scoring") == "fraud-prod/scoring"
    assert AWS.repository_arn("scoring") == "arn:aws:ecr:eu-west-1:444455556666:repository/fraud-prod/scoring"
    assert AWS.repository_url("scoring") == "444455556666.dkr.ecr.eu-west-1.amazonaws.com/fraud-prod/scoring"
    china = AwsNames("a", "dev", "111122223333", "cn-north-1")
    assert china.repository_url("b") == "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/a-dev/b"


def test_the_log_account_has_names_of_its_own() -> None:
    """The same environment, another account: no two buckets share a name."""
    log = AWS.in_account("777788889999")
    assert log.bucket("trail") == "fraud-prod-trail-777788889999-eu-west-1"
    assert log.root == "arn:aws:iam::777788889999:root"


def test_an_arn_carries_the_partition_of_its_region() -> None:
    """China and the government clouds are partitions of their own."""
    assert AwsNames("a", "dev", "111122223333", "cn-north-1").root == "arn:aws-cn:iam::111122223333:root"
    assert AwsNames("a", "dev", "111122223333", "us-gov-west-1").bucket_arn("data").startswith("arn:aws-us-gov:s3:::")


def test_a_regional_service_is_named_as_its_partition_names_it() -> None:
    """A key policy that names a service of China by the usual ending admits nobody."""
    assert AWS.suffix == "amazonaws.com"
    assert AWS.service("logs") == "logs.eu-west-1.amazonaws.com"
    assert AwsNames("a", "dev", "111122223333", "cn-north-1").service("s3") == "s3.cn-north-1.amazonaws.com.cn"
    assert AwsNames("a", "dev", "111122223333", "us-gov-west-1").service("s3") == "s3.us-gov-west-1.amazonaws.com"


def test_names_on_google_cloud_are_plain_strings() -> None:
    """Ids are full resource names."""
    assert GCP.bucket("data") == "fraud-prod-data-fraud-prod-1a2b"
    ring = "projects/fraud-prod-1a2b/locations/europe-west1/keyRings/fraud-prod"
    assert GCP.key("data") == f"{ring}/cryptoKeys/data"
    assert GCP.service_account("train") == "fraud-prod-train@fraud-prod-1a2b.iam.gserviceaccount.com"


def test_names_on_azure_are_plain_strings() -> None:
    """Short names that are the world's carry a mark of subscription and region."""
    group = "/subscriptions/0a1b2c3d-1111-4222-8333-444455556666/resourceGroups/fraud-prod"
    assert AZURE.resource_group == group
    vault = AZURE.key_vault
    assert vault == f"fraud-prod-{AZURE.mark}"
    assert AZURE.resource("Microsoft.KeyVault/vaults", vault) == f"{group}/providers/Microsoft.KeyVault/vaults/{vault}"
    assert AZURE.storage_account("data") == f"fraudproddata{AZURE.mark}"
    assert AZURE.mark != AzureNames("fraud", "prod", AZURE.subscription, "northeurope").mark


def test_names_do_not_change() -> None:
    """They are values."""
    with pytest.raises(FrozenInstanceError):
        AWS.stage = "dev"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("rules", "kind", "name"),
    [
        (facts.AWS, "bucket name", AWS.bucket(LONGEST_PURPOSE)),
        (facts.AWS, "key alias", AWS.alias("data")),
        (facts.AWS, "role name", AWS.role("scoring-scientist")),
        (facts.AWS, "policy name", AWS.of("boundary")),
        (facts.AWS, "path", AWS.path),
        (facts.AWS, "topic name", AWS.of("alarms")),
        (facts.AWS, "trail name", AWS.of("trail")),
        (facts.AWS, "log group name", AWS.log_group("trail")),
        (facts.AWS, "alarm name", AWS.of("key-changes")),
        (facts.AWS, "endpoint name", AWS.of("fraud-score")),
        (facts.AWS, "model group name", AWS.of("fraud-score")),
        (facts.AWS, "repository name", f"{AWS.prefix}/serving"),
        (facts.AWS, "usage plan name", AWS.of("checkout")),
        (facts.GCP, "bucket name", GCP.bucket("evidence")),
        (facts.GCP, "key ring name", GCP.prefix),
        (facts.GCP, "service account id", GCP.of("training")),
        (facts.GCP, "network name", GCP.of("network")),
        (facts.GCP, "repository name", GCP.of("images")),
        (facts.AZURE, "resource group name", AZURE.prefix),
        (facts.AZURE, "storage account name", AZURE.storage_account("models")),
        (facts.AZURE, "key vault name", AZURE.key_vault),
        (facts.AZURE, "identity name", AZURE.of("scoring-scientist")),
        (facts.AZURE, "workspace name", AZURE.of("workspace")),
        (facts.AZURE, "registry name", AZURE.storage_account("images")),
        (facts.AZURE, "endpoint name", AZURE.of("fraud-score")),
    ],
)
def test_a_usual_name_is_within_the_cloud_s_rules(rules: dict[str, facts.NameRule], kind: str, name: str) -> None:
    """Length and letters, for each kind that the facts know."""
    rule = rules[kind]
    assert rule.least <= len(name) <= rule.most
    assert re.fullmatch(rule.letters, name)


@pytest.mark.parametrize(
    ("file", "longest"),
    [
        (FULL_FILE, 63 - len("-prod-access-logs-444455556666-eu-west-1")),
        (GCP_FILE, 30 - len("-prod-training")),
        (AZURE_FILE, 8),
    ],
    ids=["aws", "gcp", "azure"],
)
def test_a_name_is_refused_from_the_first_character_too_many(file: Path, longest: int) -> None:
    """The limit is that of the composed name, and the sentence says by how much."""

    def named(length: int) -> dict[str, Any]:
        value = edited(file, lambda value: value.update(name="n" * length))
        value["models"] = []
        return value

    assert sentences(named(longest)) == ()
    (sentence,) = sentences(named(longest + 2))
    assert sentence.startswith("strongroom:environment.name: makes the ")
    assert "2 longer than the " in sentence
    assert sentence.endswith("; shorten it by 2")


@pytest.mark.parametrize(("file", "cloud"), [(FULL_FILE, "AWS"), (GCP_FILE, "Google Cloud"), (AZURE_FILE, "Azure")])
def test_a_model_s_name_is_refused_where_its_endpoint_s_would_be(file: Path, cloud: str) -> None:
    """One sentence at the model, whatever the cloud calls the thing that is named after it."""
    value = edited(file, lambda value: value["models"][0].update(name="m" * 60))
    (sentence,) = sentences(value)
    assert sentence.startswith("strongroom:environment.models[0].name: makes the ")
    assert f"characters that {cloud} takes, got `{'m' * 60}`; shorten it by " in sentence


@pytest.mark.parametrize("file", [FULL_FILE, AZURE_FILE], ids=["aws", "azure"])
def test_a_team_s_name_is_refused_where_its_role_s_would_be(file: Path) -> None:
    """The longest duty decides."""

    def edit(value: dict[str, Any]) -> None:
        name = "t" * 110
        value["teams"][1]["name"] = value["data"][2]["team"] = name

    (sentence,) = sentences(edited(file, edit))
    assert sentence.startswith("strongroom:environment.teams[1].name: makes the ")


def test_a_name_that_makes_every_other_too_long_is_told_alone() -> None:
    """Its teams and models are not blamed."""
    (sentence,) = sentences(edited(FULL_FILE, lambda value: value.update(name="n" * 70)))
    assert "environment.name" in sentence


def test_a_bucket_may_not_start_with_a_word_of_the_cloud() -> None:
    """`goog` is Google's own."""
    (sentence,) = sentences(edited(GCP_FILE, lambda value: value.update(name="google-ads")))
    assert sentence == (
        "strongroom:environment.name: makes the bucket name `google-ads-prod-evidence-fraud-prod-1a2b`, "
        "which Google Cloud refuses, got `google-ads`; choose another name"
    )


@pytest.mark.parametrize("file", [FULL_FILE, GCP_FILE, AZURE_FILE], ids=["aws", "gcp", "azure"])
@pytest.mark.parametrize("kind", ["caller", "data"])
def test_callers_and_data_are_refused_by_their_own_names(file: Path, kind: str) -> None:
    """Not where the model's or the team's name is at fault."""
    place = {"caller": "models[0].callers[1].name", "data": "data[0].name"}[kind]

    def edit(value: dict[str, Any]) -> None:
        named = value["models"][0]["callers"][1] if kind == "caller" else value["data"][0]
        named["name"] = "n" * 600

    (sentence,) = sentences(edited(file, edit))
    assert sentence.startswith(f"strongroom:environment.{place}: makes the ")
