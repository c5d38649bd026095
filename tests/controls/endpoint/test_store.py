"""The bucket that an `s3://` address means, however it is written."""

from __future__ import annotations

import pytest

from strongroom.controls.endpoint.artifacts import artifact_places, object_arn
from strongroom.controls.endpoint.store import store_of
from strongroom.controls.example import Part, example, hole, part, text
from strongroom.plan.model import Plan
from strongroom.plan.value import BLANK, Value

BUCKET = "aws:s3/bucket:Bucket"
NAME = hole(BUCKET, "models", "bucket")


def _plan(address: Value, *others: Part) -> Plan:
    model = part("aws:sagemaker/model:Model", "score", {"primaryContainer": {"modelDataUrl": address}})
    return example(model, part(BUCKET, "models", {"bucket": "fraud-models"}), *others)


@pytest.mark.parametrize(
    "address",
    [
        "s3://fraud-models/a/model.tar.gz",
        "s3://fraud-models",
        text("s3://", NAME, "/a/model.tar.gz"),
        text("s3://fraud-models/", BLANK),
    ],
)
def test_an_address_leads_to_its_bucket(address: Value) -> None:
    """By name and by wire."""
    plan = _plan(address)
    found = store_of(plan.resources[0], "primaryContainer.modelDataUrl", plan)
    assert found is not None
    assert found.name == "models"


@pytest.mark.parametrize(
    "address",
    ["s3://other/fraud-models", "https://fraud-models.s3.amazonaws.com/a", BLANK, text(BLANK, "/a"), "", None, 5],
)
def test_any_other_address_leads_nowhere(address: Value) -> None:
    """A bucket that the plan does not show, and what is no address."""
    plan = _plan(address)
    assert store_of(plan.resources[0], "primaryContainer.modelDataUrl", plan) is None


def test_the_object_is_named_by_its_arn() -> None:
    """With the bucket's name where the plan knows it."""
    plan = _plan(text("s3://", NAME, "/a/model.tar.gz"))
    arn = object_arn(plan.resources[0], "primaryContainer.modelDataUrl", plan)
    assert arn == "arn:aws:s3:::fraud-models/a/model.tar.gz"


def test_every_container_has_its_own_places() -> None:
    """Several containers, and further sources of one."""
    source: Value = {"s3DataSources": [{"s3Uri": "s3://a/b"}]}
    inputs: dict[str, Value] = {
        "containers": [
            {"modelDataUrl": "s3://a/b"},
            {"modelDataSource": source, "additionalModelDataSources": [source]},
        ]
    }
    resource = part("aws:sagemaker/model:Model", "many", inputs).resource
    assert artifact_places(resource) == (
        "containers[0].modelDataUrl",
        "containers[1].modelDataSource.s3DataSources[*].s3Uri",
        "containers[1].additionalModelDataSources[*].s3DataSources[*].s3Uri",
    )
