"""The stage of a resource: its own word, else what the whole plan agrees on, else none."""

from __future__ import annotations

import pytest

from strongroom.controls.example import Part, example, part
from strongroom.controls.stage import stage_of


def bucket(name: str, **tags: str) -> Part:
    """A bucket with tags."""
    return part("aws:s3/bucket:Bucket", name, {"tags": dict(tags)})


@pytest.mark.parametrize(
    ("value", "stage"),
    [("prod", "production"), ("fraud-prod", "production"), ("dev", "other"), ("eu/test", "other"), ("blue", None)],
)
def test_its_own_tag_tells_the_stage(value: str, stage: str | None) -> None:
    """Production and other stages are told by their usual words, and by nothing else."""
    plan = example(bucket("a", stage=value))
    assert stage_of(plan.resources[0], plan) == stage


def test_a_resource_without_the_tag_is_of_the_stage_that_its_plan_agrees_on() -> None:
    """A tag that somebody tidied away changes no verdict."""
    plan = example(bucket("a", cost="1"), bucket("b", stage="dev"), bucket("c", stage="test"))
    assert stage_of(plan.resources[0], plan) == "other"


def test_a_plan_that_differs_tells_no_stage() -> None:
    """Where production stands beside another stage, an untagged resource gets no leave to be milder."""
    plan = example(bucket("a"), bucket("b", stage="dev"), bucket("c", stage="prod"))
    assert stage_of(plan.resources[0], plan) is None


def test_its_own_tag_outweighs_the_plan() -> None:
    """A production bucket among test resources is of production."""
    plan = example(bucket("a", stage="prod"), bucket("b", stage="dev"))
    assert stage_of(plan.resources[0], plan) == "production"
