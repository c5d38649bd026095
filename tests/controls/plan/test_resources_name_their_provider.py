"""Providers are told apart by what they are, not by how they are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from strongroom.controls.example import Part, example, part
from strongroom.controls.plan.resources_name_their_provider import CONTROL
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

PIN: dict[str, Value] = {"allowedAccountIds": '["111122223333"]'}


def made(provider: Part, *, id_: str = "id") -> Part:
    """A bucket made by that provider."""
    return part("aws:s3/bucket:Bucket", "data", {"bucket": "data"}, provider=f"{provider.resource.urn}::{id_}")


def verdicts(plan: Plan) -> set[str]:
    """What the control says of a plan."""
    return {finding.verdict for finding in check(plan, [CONTROL])}


@pytest.mark.parametrize("name", ["default-region", "defaults", "my_default", "default_", "prod"])
def test_a_provider_may_be_called_what_its_author_likes(name: str) -> None:
    """Only the engine's own names mean a default provider."""
    provider = part("pulumi:providers:aws", name, PIN)
    assert verdicts(example(made(provider), provider)) == {"pass"}


@pytest.mark.parametrize("name", ["default", "default_7_51_1", "default_7_51_1-alpha.1"])
def test_the_engines_own_providers_are_no_decision(name: str) -> None:
    """Whatever they are configured with, the program did not name them."""
    provider = part("pulumi:providers:aws", name, PIN)
    assert verdicts(example(made(provider), provider)) == {"fail"}


def test_what_is_only_read_and_what_is_no_cloud_is_left_out() -> None:
    """Resources that are read, components, and other providers' resources need none."""
    read = part("aws:s3/bucket:Bucket", "theirs", {}).resource
    component = part("shop:index:Store", "store", {}).resource
    password = part("random:index/randomPassword:RandomPassword", "p", {}).resource
    plan = example()
    found = replace(
        plan, resources=(replace(read, external=True), replace(component, custom=False, type="aws:x:Y"), password)
    )
    assert verdicts(found) == set()


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        ({"assumeRoles": [{"roleArn": "arn:aws:iam::111122223333:role/apply"}]}, "pass"),
        ({"assumeRole": '{"roleArn": "arn:aws:iam::111122223333:role/apply"}'}, "pass"),
        ({"assumeRoles": "[{}]"}, "fail"),
        ({"allowedAccountIds": "no JSON"}, "fail"),
        ({"allowedAccountIds": ["1", "2"], "assumeRoles": "[]"}, "fail"),
        ({"forbiddenAccountIds": '["111122223333"]'}, "fail"),
        ({"profile": "prod"}, "fail"),
    ],
)
def test_a_pin_is_an_account_or_a_role_of_one(inputs: dict[str, Value], expected: str) -> None:
    """A profile or a region says nothing of the account."""
    provider = part("pulumi:providers:aws", "here", inputs)
    assert verdicts(example(provider)) == {expected}
