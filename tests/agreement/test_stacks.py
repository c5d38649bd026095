"""What the example stacks promise as wholes: a valid document, the same bytes, named providers, and no finding."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.finding import needs_action
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from strongroom.plan.read import read_plan
from strongroom.plan.value import Value, is_readable
from strongroom.plan.write import write_plan
from tests.evidence.evaluator import document

ROOT = Path(__file__).resolve().parent.parent.parent
STACKS = ("aws-dev", "aws-prod")
SCHEMA = json.loads((ROOT / "tests" / "plan" / "deployment.schema.json").read_text(encoding="utf-8"))
DOCUMENTS = {
    "aws:kms/key:Key": "policy",
    "aws:s3/bucketPolicy:BucketPolicy": "policy",
    "aws:sns/topicPolicy:TopicPolicy": "policy",
    "aws:iam/role:Role": "assumeRolePolicy",
    "aws:iam/rolePolicy:RolePolicy": "policy",
    "aws:iam/policy:Policy": "policy",
    "aws:ec2/vpcEndpoint:VpcEndpoint": "policy",
    "aws:ecr/repositoryPolicy:RepositoryPolicy": "policy",
    "aws:sqs/queuePolicy:QueuePolicy": "policy",
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": "policyDocument",
    "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy": "resourcePolicy",
}
LIMITS = {
    "aws:kms/key:Key": 32_768,
    "aws:s3/bucketPolicy:BucketPolicy": 20_480,
    "aws:sns/topicPolicy:TopicPolicy": 30_720,
    "aws:iam/role:Role": 2_048,
    "aws:iam/rolePolicy:RolePolicy": 10_240,
    "aws:iam/policy:Policy": 6_144,
    "aws:ec2/vpcEndpoint:VpcEndpoint": 20_480,
    "aws:ecr/repositoryPolicy:RepositoryPolicy": 10_240,
    "aws:sqs/queuePolicy:QueuePolicy": 8_192,
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": 5_120,
    "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy": 20_480,
}
PROD_ONLY = {"aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy"}
HOLE = 90  # characters of the ARN that fills one, at most
LEAST = {"aws-dev": 90, "aws-prod": 150}
MOST = 300

pytestmark = pytest.mark.parametrize("stack", STACKS)


def test_the_document_is_a_stack_export(stack: str, document_of: Callable[[str], str]) -> None:
    """It validates against the schema of Pulumi's deployment format."""
    jsonschema.validate(json.loads(document_of(stack)), SCHEMA)


def test_reading_and_writing_loses_nothing(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """What is read from the document is written as the same plan."""
    assert read_plan(write_plan(plan_of(stack)), stack) == plan_of(stack)


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_two_runs_are_byte_identical(stack: str, seed: str, document_of: Callable[[str], str]) -> None:
    """Whatever the order in which the interpreter walks sets, and wherever the command is run from."""
    command = [
        str(Path(sys.executable).with_name("strongroom")),
        "plan",
        stack,
        "--project",
        str(ROOT),
        "--format",
        "json",
    ]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout == document_of(stack)


def test_each_resource_names_an_explicit_provider(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """And each provider is pinned to one account."""
    plan = plan_of(stack)
    providers = {resource.urn: resource for resource in plan.resources if resource.type.startswith("pulumi:providers:")}
    named = {resource.provider_urn for resource in plan.resources if resource.custom and resource.urn not in providers}
    assert named <= set(providers)
    for provider in providers.values():
        assert len(json.loads(str(provider.inputs["allowedAccountIds"]))) == 1


def test_every_policy_document_is_readable_and_within_its_limit(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """Known, or with named holes; measured with each hole as long as the ARN that will fill it."""
    plan = plan_of(stack)
    found: list[tuple[str, Value]] = [
        (type_, resource.inputs[path]) for type_, path in DOCUMENTS.items() for resource in plan.of(type_)
    ]
    assert {type_ for type_, _ in found} >= set(DOCUMENTS) - PROD_ONLY
    for type_, value in found:
        assert is_readable(value)
        assert document(value)["Statement"]
        text = re.sub(r"\$\{urn:[^}]*\}", "x" * HOLE, json.dumps(document(value), separators=(",", ":")))
        assert len(text) <= LIMITS[type_], (type_, len(text))


def test_the_inline_policies_of_a_role_fit_together(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """IAM counts all of a role's, without spaces."""
    sizes: dict[str, int] = {}
    for resource in plan_of(stack).of("aws:iam/rolePolicy:RolePolicy"):
        text = json.dumps(document(resource.inputs["policy"]), separators=(",", ":"))
        role = str(resource.inputs["role"])
        sizes[role] = sizes.get(role, 0) + len(text)
    assert sizes
    assert max(sizes.values()) <= LIMITS["aws:iam/rolePolicy:RolePolicy"]


def test_no_control_finds_anything(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """0 fail, 0 unknown, 0 error."""
    assert [(item.control, item.urn) for item in check(plan_of(stack), catalogue()) if needs_action(item)] == []


def test_an_environment_is_whole_and_not_endless(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """Everything that people need to work, in no more resources than a reviewer can read."""
    assert LEAST[stack] <= len(plan_of(stack).resources) <= MOST


def test_nothing_is_missing_from_the_plan(stack: str, plan_of: Callable[[str], Plan]) -> None:
    """No gap, and every input is readable."""
    plan = plan_of(stack)
    assert plan.gaps == ()
    assert [resource.urn for resource in plan.resources if not is_readable(dict(resource.inputs))] == []
