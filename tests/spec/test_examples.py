"""The example files mean what they say, on three clouds."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import IPv4Network
from pathlib import Path

import pytest
from pydantic import ValidationError

from strongroom.spec import Environment, read_environment, read_stack_file
from strongroom.spec.measure import Money
from tests.spec.example import AZURE_FILE, EXAMPLES, FULL_FILE, GCP_FILE, SHORT_FILE, edited, value_of


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_is_understood(file: Path) -> None:
    """Read from the file or handed over as data, it is the same environment."""
    assert read_stack_file(file) == read_environment(value_of(file)) == read_environment(value_of(file), file=file)


def test_the_short_file_means_the_whole_protection() -> None:
    """What is left out is filled with what protects: an own network, locked evidence, the owner told."""
    environment = read_stack_file(SHORT_FILE)
    assert environment.network.cidr == IPv4Network("10.40.0.0/20")
    assert (environment.network.zones, environment.network.reach) == (3, ())
    assert environment.audit.lock is True
    assert environment.audit.retention == timedelta(days=365)
    assert environment.audit.tell == ("risk-platform@example.com",)
    assert environment.training.longest_run == timedelta(hours=24)
    assert environment.training.monthly_budget == Money(500, "USD")
    assert environment.aws is not None
    assert environment.aws.account_baseline == "own"
    assert environment.aws.existing.network is None
    assert environment.administrators == environment.break_glass == ()


def test_the_full_file_is_held_in_its_own_words() -> None:
    """Attributes are the words of the file; amounts carry their units."""
    environment = read_stack_file(FULL_FILE)
    assert environment.cloud is environment.aws
    assert environment.aws is not None
    assert environment.aws.log is not None
    assert environment.aws.log.account == "777788889999"
    assert environment.aws.instances["train"] == ("ml.m7i.2xlarge", "ml.g6.xlarge")
    assert environment.aws.instances["serve-small"] == ("ml.c7i.large",)
    assert [team.name for team in environment.teams] == ["scoring", "research"]
    assert environment.data[0].retention == timedelta(days=2555)
    assert environment.models[0].serve.most == 6
    assert environment.models[0].callers[0].per_day == 200_000
    assert environment.training.monthly_budget == Money(4000, "USD")
    assert environment.pipelines is not None
    assert environment.pipelines.github.apply_environment == "production"


@pytest.mark.parametrize(("file", "cloud"), [(GCP_FILE, "gcp"), (AZURE_FILE, "azure")])
def test_another_cloud_changes_the_cloud_block_alone(file: Path, cloud: str) -> None:
    """Everything else in the files is word for word the same."""
    ours, theirs = value_of(FULL_FILE), value_of(file)
    assert set(ours.pop("aws")["principals"]) == set(theirs.pop(cloud)["principals"])
    assert ours == theirs


def test_evidence_outlives_the_data_where_nothing_is_said() -> None:
    """The default retention of evidence is that of the longest-kept data, and never under a year."""
    value = edited(FULL_FILE, lambda value: value["audit"].pop("retention"))
    assert read_environment(value).audit.retention == timedelta(days=2555)
    value["data"] = []
    assert read_environment(value).audit.retention == timedelta(days=365)


def test_a_principal_that_nobody_uses_is_fine() -> None:
    """Declarations may be a copy of a longer list."""
    value = edited(
        SHORT_FILE, lambda value: value["aws"]["principals"].update(spare="arn:aws:iam::111122223333:role/spare")
    )
    assert read_environment(value).administrators == ()


def test_what_was_read_cannot_be_changed() -> None:
    """Nothing alters an environment after its checks."""
    environment: Environment = read_stack_file(SHORT_FILE)
    with pytest.raises(ValidationError):
        environment.audit.lock = False
