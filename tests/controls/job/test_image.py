"""Whose registry an image comes from, and whether it is one exact image."""

from __future__ import annotations

import pytest

from strongroom.controls.example import example, hole, part, text
from strongroom.controls.job.examples import OWN_PROVIDER
from strongroom.controls.job.image import is_own, is_pinned
from strongroom.plan.value import BLANK, Value

DIGEST = "sha256:" + "0a" * 32
ECR = "111122223333.dkr.ecr.eu-west-1.amazonaws.com"
REPOSITORY = hole("aws:ecr/repository:Repository", "fraud", "repositoryUrl")
PLAN = example(part("aws:ecr/repository:Repository", "fraud", {"name": "fraud"}), OWN_PROVIDER)


@pytest.mark.parametrize(
    "image",
    [
        f"{ECR}/fraud:1",
        f"{ECR}.cn/fraud@{DIGEST}",
        "111122223333.dkr-ecr.eu-west-1.on.aws/fraud",
        "111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com/fraud",
        text(REPOSITORY, "@", BLANK),
        text(f"{ECR}/fraud@", BLANK),
    ],
)
def test_an_image_of_the_own_registry_is_ours(image: Value) -> None:
    """In every partition, by every endpoint, and wired to a repository of the plan."""
    assert is_own(image, PLAN) is True


@pytest.mark.parametrize(
    "image",
    [
        "python:3.12",
        "public.ecr.aws/docker/library/python:3.12",
        f"{ECR.replace('1111', '9999')}/fraud",
        f"evil.example/{ECR}/fraud",
        f"{ECR}.evil.example/fraud",
        f"x{ECR}/fraud",
        "",
        None,
        5,
    ],
)
def test_any_other_image_is_not(image: Value) -> None:
    """A host that only looks like the registry included."""
    assert is_own(image, PLAN) is False


@pytest.mark.parametrize("image", [BLANK, text(BLANK, "@", BLANK), hole("aws:ecr/repository:Repository", "f", "id")])
def test_a_registry_that_is_not_told_is_not_ours(image: Value) -> None:
    """What a run fills in may be anything."""
    assert is_own(image, PLAN) is None


@pytest.mark.parametrize(
    ("image", "pinned"),
    [
        (f"{ECR}/fraud@{DIGEST}", True),
        (f"{ECR}/fraud:1@{DIGEST}", True),
        (text(REPOSITORY, f"@{DIGEST}"), True),
        (text(REPOSITORY, "@", BLANK), True),
        (text(f"{ECR}/fraud@sha256:", BLANK), True),
        (f"{ECR}/fraud", False),
        (f"{ECR}/fraud:latest", False),
        (f"{ECR}/fraud@sha256:0a", False),
        (text(f"{ECR}/fraud:", BLANK), False),
        (text(REPOSITORY, ":latest"), False),
        (text(f"{ECR}/", BLANK), None),
        (BLANK, None),
        (None, False),
    ],
)
def test_a_digest_is_what_names_one_image(image: Value, pinned: bool | None) -> None:
    """A registry takes nothing but a digest after the `@`, so what a run fills in there is one."""
    assert is_pinned(image) is pinned
