"""The last day against the plan: what is said to stay stays, and what goes can go in the order that is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from strongroom.plan.model import Plan, Resource
from tests.guide.guide import LAST, commands, staying, text


@pytest.mark.parametrize("stack", ["aws-dev", "aws-prod"])
def test_the_table_lists_what_is_protected(plan_of: Callable[[str], Plan], stack: str) -> None:
    """Every type that `destroy` would stop at, in dev no more and no less; prod protects some more."""
    plan = plan_of(stack)
    protected = {each.type for each in plan.resources if each.options.protect and each.type.startswith("aws:")}
    listed = staying(LAST)
    assert not listed - protected
    if stack == "aws-dev":
        assert not protected - listed


def test_what_has_data_stays_with_its_settings(plan_of: Callable[[str], Plan]) -> None:
    """A bucket that stays without its policy would be open to whoever the account lets in."""
    plan = plan_of("aws-dev")
    parts = [each for each in plan.resources if each.type.startswith("aws:s3/")]
    assert all(each.options.retain_on_delete for each in parts)


def test_no_home_holds_the_network(plan_of: Callable[[str], Plan]) -> None:
    """The workspace's file system goes with its domain; its mount targets would keep the network."""
    domains = plan_of("aws-dev").of("aws:sagemaker/domain:Domain")
    assert domains
    assert all(each.inputs["retentionPolicy"] == {"homeEfsFileSystem": "Delete"} for each in domains)


def test_rules_on_names_come_off_in_dev(plan_of: Callable[[str], Plan]) -> None:
    """In prod the guide takes the protection off first."""
    type_ = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation"
    dev, prod = (
        [each.inputs["mutationProtection"] for each in plan_of(stack).of(type_)] for stack in ("aws-dev", "aws-prod")
    )
    assert set(dev) == {"DISABLED"}
    assert set(prod) == {"ENABLED"}
    assert any("--mutation-protection DISABLED" in line for line in commands(LAST))


def test_what_is_served_goes_before_what_it_stands_on(plan_of: Callable[[str], Plan]) -> None:
    """Pulumi deletes in the reverse of dependency: endpoint, configuration, model, then the network."""
    plan = plan_of("aws-prod")
    endpoints = plan.of("aws:sagemaker/endpoint:Endpoint")
    models = {each.urn for each in plan.of("aws:sagemaker/model:Model")}
    assert endpoints
    for endpoint in endpoints:
        assert models & _reached(plan, endpoint)
    for model in plan.of("aws:sagemaker/model:Model"):
        below = {urn.split("::")[2].rsplit("$", 1)[-1] for urn in _reached(plan, model)}
        assert {"aws:ec2/subnet:Subnet", "aws:ec2/securityGroup:SecurityGroup"} <= below


def _reached(plan: Plan, start: Resource) -> set[str]:
    """Every resource that it waits for, directly or not."""
    found: set[str] = set()
    open_ = [start.urn]
    while open_:
        for urn in (*(plan.by_urn[open_.pop()].dependencies or ()),):
            if urn not in found and urn in plan.by_urn:
                found.add(urn)
                open_.append(urn)
    return found


def test_nothing_that_goes_deletes_what_an_account_has_once(plan_of: Callable[[str], Plan]) -> None:
    """The baseline stays; only what tells the environment's own topic goes with it."""
    plan = plan_of("aws-dev")
    baseline = [each for each in plan.resources if each.parent and each.parent.endswith("AwsBaseline::fraud")]
    going = {each.type for each in baseline if not each.options.retain_on_delete}
    assert going == {
        "aws:cloudwatch/eventRule:EventRule",
        "aws:cloudwatch/eventTarget:EventTarget",
        "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
        "aws:cloudwatch/metricAlarm:MetricAlarm",
    }


def test_the_guide_says_who_deletes_what_apply_cannot() -> None:
    """Who applies stops no record and changes no boundary, on the last day either."""
    assert any(line.startswith("aws cloudtrail delete-trail") for line in commands(LAST))
    assert "an administrator of the account deletes the policy" in text(LAST)
