"""Controls on registries beyond their own examples: partitions, approvers, and the chain from rule to queue."""

from __future__ import annotations

import json
from typing import Any

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.example import Part, example, part
from strongroom.controls.policy.pinned import FOREIGN_ROOT, provider
from strongroom.controls.policy.registry import GROUP_POLICY, REPOSITORY, REPOSITORY_POLICY
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.controls.run import check

CONTROLS = {control.id: control for control in catalogue()}
HERE = provider("here", ACCOUNT)


def verdicts(control: str, *parts: Part) -> list[str]:
    """What one control says of a plan, what does not apply left out."""
    return [finding.verdict for finding in check(example(*parts), [CONTROLS[control]])]


def repository_policy(*statements: dict[str, Any]) -> Part:
    """The policy of a repository, as JSON text."""
    document = json.dumps({"Statement": list(statements)})
    return part(REPOSITORY_POLICY, "images", {"repository": "images", "policy": document})


def refusal(action: Any, condition: dict[str, Any]) -> dict[str, Any]:
    """A Deny to everybody; ECR takes no Resource."""
    return {"Effect": "Deny", "Principal": "*", "Action": action, "Condition": condition}


@pytest.mark.parametrize("partition", ["aws", "aws-cn", "aws-us-gov"])
def test_lists_of_roles_are_read_in_every_partition(partition: str) -> None:
    """The partition of an ARN makes no difference."""
    listed = {"ArnNotLike": {"aws:PrincipalArn": f"arn:{partition}:iam::{ACCOUNT}:role/serving"}}
    pulls = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    assert verdicts("repository_admits_only_listed_pullers", repository_policy(refusal(pulls, listed))) == ["pass"]


def test_a_repository_without_a_policy_is_seen_once() -> None:
    """Whatever the policy would say is judged where it stands."""
    bare = part(REPOSITORY.types[0], "images", {"name": "images"})
    assert verdicts("repository_requires_tls", bare) == ["fail"]
    assert verdicts("repository_admits_only_listed_pullers", bare) == []


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("sagemaker:DescribeModelPackage", "pass"),
        ("SageMaker:createmodel", "pass"),
        ("sagemaker:UpdateModelPackage", "fail"),
        ("sagemaker:*ModelPackage", "fail"),
    ],
)
def test_targets_read_and_instantiate_whatever_the_case(action: str, expected: str) -> None:
    """A wildcard that takes in a change is one."""
    statement = {"Effect": "Allow", "Principal": {"AWS": FOREIGN_ROOT}, "Action": action, "Resource": "*"}
    policy = part(GROUP_POLICY, "fraud", {"resourcePolicy": json.dumps({"Statement": statement})})
    assert verdicts("registry_policy_is_read_only_for_targets", policy) == [expected]


def test_a_lambda_profile_beside_one_for_images_is_left_out() -> None:
    """Each signs what it is for."""
    kind = "aws:signer/signingProfile:SigningProfile"
    images = part(kind, "images", {"platformId": "Notation-OCI-SHA384-ECDSA"})
    code = part(kind, "code", {"platformId": "AWSLambda-SHA384-ECDSA"})
    assert verdicts("images_are_signed", images, code) == ["pass"]
    assert verdicts("images_are_signed", code) == ["fail"]
