"""Name rules are what the clouds say of their names."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from strongroom.facts import names

CLOUDS = {"aws": names.AWS, "gcp": names.GCP, "azure": names.AZURE}
GOOD_AND_BAD = [
    (names.AWS, "bucket name", "fraud-prod-data-444455556666-eu-west-1", ["Fraud", "a_b", "-a", "xn--a", "sthree-a"]),
    (names.AWS, "key alias", "alias/fraud-prod-data", ["fraud", "alias/", "alias/a b"]),
    (names.AWS, "role name", "fraud-prod-scoring-scientist", ["a/b", "a b", ""]),
    (names.AWS, "path", "/fraud-prod/", ["fraud", "/fraud", "//a b/"]),
    (names.AWS, "log group name", "/strongroom/fraud-prod/audit", ["a b", "a:b"]),
    (names.AWS, "endpoint name", "fraud-prod-fraud-score", ["-a", "a-", "a_b"]),
    (names.GCP, "bucket name", "fraud-prod-data-fraud-prod-1a2b", ["goog-a", "A", "a-"]),
    (names.GCP, "service account id", "fraud-prod-train", ["1fraud", "fraud-"]),
    (names.AZURE, "storage account name", "fraudproddata1a2b3c", ["fraud-prod", "A"]),
    (names.AZURE, "key vault name", "fraud-prod-1a2b3c", ["1a", "a--b", "a-"]),
]


@pytest.mark.parametrize("cloud", CLOUDS)
def test_every_rule_has_room_and_letters(cloud: str) -> None:
    """The least is not above the most, and the letters are an expression."""
    for kind, rule in CLOUDS[cloud].items():
        assert 0 < rule.least < rule.most, kind
        assert re.compile(rule.letters)


@pytest.mark.parametrize(("rules", "kind", "good", "bad"), GOOD_AND_BAD)
def test_a_rule_tells_good_names_from_bad(
    rules: Mapping[str, names.NameRule], kind: str, good: str, bad: list[str]
) -> None:
    """Letters alone: lengths are counted apart."""
    assert re.fullmatch(rules[kind].letters, good)
    assert [name for name in bad if re.fullmatch(rules[kind].letters, name)] == []


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        ("bucket name", 63),
        ("role name", 64),
        ("policy name", 128),
        ("key alias", 256),
        ("topic name", 256),
        ("log group name", 512),
    ],
)
def test_the_lengths_of_aws_are_those_of_its_reference(kind: str, most: int) -> None:
    """As the API reference of each service says."""
    assert names.AWS[kind].most == most
