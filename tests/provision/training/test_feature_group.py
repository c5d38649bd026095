"""A feature group on AWS: what it always is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.training.aws import FeatureGroup
from tests.provision.programs import only, plan_program

from .arguments import DATA, FEATURES, ROLE

TYPE = "aws:sagemaker/featureGroup:FeatureGroup"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Feature groups with the least and the most arguments."""
    return plan_program(
        tmp_path_factory.mktemp("features"),
        f"""
from strongroom.provision.training.aws import FeatureGroup

good = {FEATURES!r}
FeatureGroup("least", good, home)
made = Key("made", {{"context": most, "purpose": "training", "services": ["training"]}}, home)
FeatureGroup("most", {{**good, "context": most, "key": made.arn, "online": True}}, home)
""",
    )


@pytest.mark.parametrize(("name", "stage"), [("least", "dev"), ("most", "prod")])
def test_every_record_is_kept_under_the_stores_key(plan: Plan, name: str, stage: str) -> None:
    """[E4] Below the team's prefix, and in no catalog of the whole account."""
    group = only(plan, TYPE, name).inputs
    assert group["featureGroupName"] == f"shop-{stage}-habits"
    assert group["offlineStoreConfig"] == {
        "s3StorageConfig": {"s3Uri": "s3://shop-dev-data/scoring/features/habits/", "kmsKeyId": DATA},
        "disableGlueTableCreation": True,
    }
    assert group["roleArn"] == ROLE


def test_records_at_hand_are_under_their_own_key(plan: Plan) -> None:
    """[E4] There are none unless asked for, and none without the key."""
    assert "onlineStoreConfig" not in only(plan, TYPE, "least").inputs
    online: Any = only(plan, TYPE, "most").inputs["onlineStoreConfig"]
    assert online["enableOnlineStore"] is True
    key = online["securityConfig"]["kmsKeyId"]
    assert isinstance(key, Unknown)
    assert key.urn.endswith("kms/key:Key::made")


def test_columns_are_what_they_are_said_to_be(plan: Plan) -> None:
    """In the order of the arguments, each with its kind."""
    group = only(plan, TYPE, "least").inputs
    assert group["featureDefinitions"] == [
        {"featureName": "customer_id", "featureType": "String"},
        {"featureName": "at", "featureType": "Fractional"},
        {"featureName": "orders", "featureType": "Integral"},
    ]
    assert (group["recordIdentifierFeatureName"], group["eventTimeFeatureName"]) == ("customer_id", "at")


def test_records_of_prod_are_not_lost_by_mistake(plan: Plan) -> None:
    """The online records go with the group, so in prod somebody takes the protection off first."""
    assert not only(plan, TYPE, "least").options.protect
    assert only(plan, TYPE, "most").options.protect


def test_the_group_is_known_before_it_exists(plan: Plan) -> None:
    """By its ARN."""
    made = {each.name: each for each in plan.resources if each.type == "strongroom:index:AwsFeatureGroup"}
    assert made["least"].outputs["arn"] == "arn:aws:sagemaker:eu-west-1:111122223333:feature-group/shop-dev-habits"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"identifier": "id"}, "identifier: is none of the columns, got `id`; add it to `columns` with its kind"),
        (
            {"identifier": "at"},
            "identifier: is a column of the kind `number`, got `at`; make it `text` or `whole`",
        ),
        ({"time": "orders"}, "time: is a column of the kind `whole`, got `orders`; make it `text` or `number`"),
        ({"time": "customer_id"}, "time: is the identifier as well, got `customer_id`; name another column"),
        (
            {"columns": {**FEATURES["columns"], "orders": "int"}},
            "columns.orders: is not a kind of column, got `int`; write one of `text`, `whole`, `number`",
        ),
        (
            {"columns": {**FEATURES["columns"], "write_time": "text"}},
            "columns: has a column that the feature store adds itself, got `write_time`; give it another name",
        ),
        (
            {"columns": {**FEATURES["columns"], "a b": "text"}},
            "columns: is not a column's name of letters, digits, hyphens and underscores, got `a b`; write it like",
        ),
        (
            {"columns": {**FEATURES["columns"], "a" * 65: "text"}},
            f"columns: has a name of more than 64 characters, got `{'a' * 65}`; choose a shorter one",
        ),
        (
            {"columns": {**FEATURES["columns"], **{f"c{n}": "text" for n in range(2500)}}},
            "columns: are more than 2500, got `2503`; part them into several groups",
        ),
        ({"name": "Habits"}, "name: is not a name of lower-case letters, digits and single hyphens, got `Habits`"),
        ({"name": "h" * 60}, "name: makes a feature group name of more than 64 characters, got `shop-dev-"),
        ({"store": {"store": "s", "key": "k"}}, "store.key: is not the ARN of a key, got `k`; write it like"),
        (
            {"store": {"store": "*", "key": "k"}},
            "store.store: is not the name of a bucket, got `*`; write it like `fraud-",
        ),
        ({"role": "r"}, "role: is not the ARN of a role, got `r`; write it like"),
        ({"online": "yes"}, "online: is not true or false, got `yes`; pass true or false"),
    ],
)
def test_a_bad_argument_is_one_sentence(change: dict[str, Any], sentence: str) -> None:
    """Said before anything is made."""
    with pytest.raises(ArgumentMistake) as raised:
        FeatureGroup("it", {**FEATURES, **change})  # type: ignore[typeddict-item]
    found = raised.value.sentences
    assert any(each.startswith(f"FeatureGroup 'it'.{sentence}") for each in found), str(raised.value)
