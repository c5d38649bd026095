"""The conditions of the perimeter, asked of an evaluator that shares no code with the builder."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.provision.perimeter.aws import (
    both,
    but_for_volumes,
    outside_networks,
    outside_organization,
    outside_principals,
    own_principals,
    own_resources,
    own_work,
    perimeter_of,
)
from strongroom.provision.policy.aws import allow, deny
from tests.provision.asking import allowed, refused

HOME, PARTNER, FOREIGN = "111122223333", "444455556666", "999988887777"
CONTEXT: Any = {
    "name": "shop", "stage": "dev", "owner": "a@b.c", "account": HOME, "region": "eu-west-1",
    "organization": "o-a1b2c3d4e5",
}  # fmt: skip
INSIDE = perimeter_of(CONTEXT, [f"arn:aws:iam::{PARTNER}:role/reader"])
UNORGANIZED: Any = {key: value for key, value in CONTEXT.items() if key != "organization"}
ALONE = perimeter_of(UNORGANIZED)


def meets(condition: Any, **keys: str) -> bool:
    """Whether a Deny with this condition refuses the call."""
    return bool(refused([deny("It", "s3:GetObject", "*", condition)], "s3:GetObject", "*", **keys))


def test_inside_are_the_own_account_and_those_of_the_listed_principals() -> None:
    """Sorted and each once, so that documents stay the same."""
    assert INSIDE.accounts == (HOME, PARTNER)
    assert ALONE.accounts == (HOME,)
    assert (INSIDE.organization, ALONE.organization) == ("o-a1b2c3d4e5", None)


@pytest.mark.parametrize(("account", "ours"), [(HOME, True), (PARTNER, True), (FOREIGN, False)])
def test_own_and_outside_never_overlap(account: str, ours: bool) -> None:
    """A caller of an account is met by exactly one of the two."""
    own = [allow("It", "*", "s3:GetObject", "*", own_principals(INSIDE))]
    caller = {"aws_PrincipalAccount": account, "aws_PrincipalIsAWSService": "false"}
    assert bool(allowed(own, "s3:GetObject", "*", **caller)) is ours
    assert meets(outside_principals(INSIDE), **caller) is not ours


def test_services_are_no_outsiders_and_work_for_us_alone() -> None:
    """A service has no account; it is asked for whom it works."""
    service = {"aws_PrincipalServiceName": "logging.s3.amazonaws.com", "aws_PrincipalIsAWSService": "true"}
    assert not meets(outside_principals(INSIDE), **service)
    assert meets(own_work(INSIDE), **service, aws_SourceAccount=HOME)
    assert not meets(own_work(INSIDE), **service, aws_SourceAccount=FOREIGN)


def test_a_resource_of_nobody_we_know_is_not_ours() -> None:
    """An absent key is no yes."""
    assert meets(own_resources(INSIDE), aws_ResourceAccount=HOME)
    assert not meets(own_resources(INSIDE), aws_ResourceAccount=FOREIGN)
    assert not meets(own_resources(INSIDE))


def test_another_organisation_is_outside_where_we_are_in_one() -> None:
    """Without an organisation the perimeter is the accounts."""
    assert outside_organization(ALONE) is None
    assert meets(outside_organization(INSIDE), aws_PrincipalOrgID="o-other", aws_PrincipalIsAWSService="false")
    assert not meets(outside_organization(INSIDE), aws_PrincipalOrgID="o-a1b2c3d4e5")


def test_the_internet_and_other_networks_are_outside() -> None:
    """Calls without an endpoint or through somebody else's; calls that a service makes for us are not."""
    outside = outside_networks(INSIDE)
    assert meets(outside)
    assert meets(outside, aws_VpceAccount=FOREIGN)
    assert not meets(outside, aws_VpceAccount=HOME)
    assert not meets(outside, aws_ViaAWSService="true")
    assert not meets(outside, aws_PrincipalIsAWSService="true")


def test_the_role_that_decrypts_volumes_is_excepted_where_asked() -> None:
    """Of any account, since it is AWS's; joined with the network it keeps both."""
    volumes = both(outside_networks(INSIDE), but_for_volumes(INSIDE))
    assert not meets(volumes, aws_PrincipalArn=f"arn:aws:iam::{HOME}:role/aws:ec2-infrastructure")
    assert meets(volumes, aws_PrincipalArn=f"arn:aws:iam::{HOME}:role/scientist")


def test_conditions_that_share_an_operator_are_joined() -> None:
    """Neither is lost."""
    asked = both(own_principals(INSIDE), own_resources(INSIDE))
    assert asked == {"StringEquals": {"aws:PrincipalAccount": INSIDE.accounts, "aws:ResourceAccount": INSIDE.accounts}}
