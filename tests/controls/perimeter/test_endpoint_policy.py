"""Endpoint policies beyond the controls' own examples: where they stand, whose accounts they name, what they spare."""

from __future__ import annotations

import json
from typing import Any

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.example import Part, example, hole, part
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.controls.run import check
from strongroom.controls.traffic.endpoint import ENDPOINT_POLICY, endpoint
from strongroom.controls.traffic.types import ENDPOINT

CONTROLS = {control.id: control for control in catalogue()}
NARROW = "endpoint_policy_is_narrow"
OURS = {"aws:PrincipalAccount": ACCOUNT, "aws:ResourceAccount": ACCOUNT}
HERE = provider("here", ACCOUNT)


def verdicts(control: str, *parts: Part) -> list[str]:
    """What one control says of a plan, what does not apply left out."""
    return [finding.verdict for finding in check(example(*parts), [CONTROLS[control]])]


def policy(keys: dict[str, Any], operator: str = "StringEquals", **changes: Any) -> str:
    """A policy of one Allow under these conditions."""
    statement = {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}
    return json.dumps({"Statement": [{**statement, "Condition": {operator: keys}, **changes}]})


@pytest.mark.parametrize("key", OURS)
def test_each_of_the_two_conditions_is_needed(key: str) -> None:
    """Who calls, and whose the resource is."""
    assert verdicts(NARROW, endpoint(policy=policy(OURS)), HERE) == ["pass"]
    fewer = {name: value for name, value in OURS.items() if name != key}
    assert verdicts(NARROW, endpoint(policy=policy(fewer)), HERE) == ["fail"]


@pytest.mark.parametrize("key", OURS)
def test_an_account_that_is_not_ours_is_seen(key: str) -> None:
    """In either condition, and beside our own."""
    assert verdicts(NARROW, endpoint(policy=policy({**OURS, key: [ACCOUNT, FOREIGN]})), HERE) == ["fail"]


def test_a_policy_apart_is_the_endpoints_own() -> None:
    """The endpoint without a policy passes where one of its own resource stands beside it."""
    apart = part(ENDPOINT_POLICY, "own", {"vpcEndpointId": hole(ENDPOINT, "own", "id"), "policy": policy(OURS)})
    assert verdicts(NARROW, endpoint(), apart, HERE) == ["pass"]
    assert verdicts(NARROW, endpoint(), HERE) == ["fail"]


def test_endpoints_of_load_balancers_take_no_policy() -> None:
    """None is asked of them."""
    assert verdicts(NARROW, endpoint(kind="GatewayLoadBalancer"), HERE) == []


@pytest.mark.parametrize("partition", ["aws", "aws-cn", "aws-us-gov"])
def test_layers_of_images_are_fetched_from_the_bucket_of_aws(partition: str) -> None:
    """ECR keeps them there for everybody; nothing but reading is spared."""
    layers: dict[str, Any] = {
        "Resource": f"arn:{partition}:s3:::prod-eu-west-1-starport-layer-bucket/*",
        "Condition": {},
    }
    assert verdicts(NARROW, endpoint(policy=policy({}, Action="s3:GetObject", **layers)), HERE) == ["pass"]
    assert verdicts(NARROW, endpoint(policy=policy({}, Action="s3:PutObject", **layers)), HERE) == ["fail"]


@pytest.mark.parametrize("operator", ["StringEqualsIfExists", "StringNotEquals", "ForAllValues:StringEquals"])
def test_an_operator_that_lets_others_through_confines_nobody(operator: str) -> None:
    """Each is met by a request that carries no key, or another one."""
    assert verdicts(NARROW, endpoint(policy=policy(OURS, operator)), HERE) == ["fail"]
