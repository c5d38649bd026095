"""What passes the endpoints, asked of an evaluator that shares no code with the builder."""

from __future__ import annotations

import json
from typing import Any

import pytest

from strongroom.facts.endpoints import INTERFACES
from strongroom.provision.network.aws.policies import flow_delivery, flow_trust, gateway, interface, name_delivery
from tests.provision.asking import allowed

HOME, FOREIGN = "111122223333", "999988887777"
CONTEXT: Any = {"name": "shop", "stage": "dev", "owner": "a@b.c", "account": HOME, "region": "eu-west-1"}
STORE = "arn:aws:s3:::shop-dev-data"
OURS = {"aws_PrincipalAccount": HOME, "aws_ResourceAccount": HOME}


def read(text: Any) -> list[dict[str, Any]]:
    """The statements of a document."""
    found: list[dict[str, Any]] = json.loads(text)["Statement"]
    return found


@pytest.mark.parametrize("word", sorted(INTERFACES))
def test_an_endpoint_passes_own_principals_to_own_resources(word: str) -> None:
    """[N3] Neither somebody else's credentials nor somebody else's account get through."""
    policy = read(interface("x", CONTEXT, word))
    action = INTERFACES[word].actions[0].replace("*", "GetAnything")
    assert allowed(policy, action, "*", **OURS)
    assert not allowed(policy, action, "*", **{**OURS, "aws_PrincipalAccount": FOREIGN})
    assert not allowed(policy, action, "*", **{**OURS, "aws_ResourceAccount": FOREIGN})
    assert not allowed(policy, action, "*", aws_PrincipalAccount=HOME)
    assert not allowed(policy, "ec2:RunInstances", "*", **OURS)


def test_tokens_are_asked_for_our_own_roles_alone() -> None:
    """[N3] No federation, no session of a user, no role of another account."""
    policy = read(interface("x", CONTEXT, "sts"))
    assert allowed(policy, "sts:AssumeRole", f"arn:aws:iam::{HOME}:role/a", **OURS)
    assert not allowed(policy, "sts:AssumeRole", "*", **{**OURS, "aws_ResourceAccount": FOREIGN})
    for action in ("sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithSAML", "sts:GetFederationToken"):
        assert not allowed(policy, action, "*", **OURS)


def test_the_gateway_passes_the_listed_stores() -> None:
    """[N3] No other bucket, not even of our own account; no setting of a store."""
    policy = read(gateway("x", CONTEXT, ["shop-dev-data"]))
    assert allowed(policy, "s3:GetObject", f"{STORE}/a", **OURS) == {"Objects"}
    assert allowed(policy, "s3:ListBucket", STORE, **OURS) == {"Stores"}
    assert not allowed(policy, "s3:GetObject", "arn:aws:s3:::other/a", **OURS)
    assert not allowed(policy, "s3:PutObject", f"{STORE}/a", **{**OURS, "aws_PrincipalAccount": FOREIGN})
    assert not allowed(policy, "s3:PutObject", f"{STORE}/a", **{**OURS, "aws_ResourceAccount": FOREIGN})
    assert not allowed(policy, "s3:PutBucketPolicy", STORE, **OURS)


def test_layers_of_images_are_read_and_never_written() -> None:
    """They are AWS's own, so the account of the resource is not asked for; nothing of ours goes there."""
    policy = read(gateway("x", CONTEXT, ["shop-dev-data"]))
    layer = "arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/x"
    assert allowed(policy, "s3:GetObject", layer, aws_PrincipalAccount=FOREIGN) == {"ImageLayers"}
    assert not allowed(policy, "s3:PutObject", layer, **OURS)


def test_flow_logs_are_written_by_their_own_service_into_their_own_group() -> None:
    """For this account alone."""
    policy = read(flow_trust("x", CONTEXT))
    source = f"arn:aws:ec2:eu-west-1:{HOME}:vpc-flow-log/fl-1"
    service = {"aws_PrincipalServiceName": "vpc-flow-logs.amazonaws.com", "aws_SourceArn": source}
    (statement,) = policy
    assert statement["Condition"]["StringEquals"] == {"aws:SourceAccount": HOME}
    statement["Resource"] = "*"  # a trust policy is about the role itself
    assert allowed(policy, "sts:AssumeRole", "*", **service, aws_SourceAccount=HOME)
    assert not allowed(policy, "sts:AssumeRole", "*", **service, aws_SourceAccount=FOREIGN)
    group = f"arn:aws:logs:eu-west-1:{HOME}:log-group:/strongroom/shop-dev/flow-logs"
    role = [{**each, "Principal": "*"} for each in read(flow_delivery("x", CONTEXT, group))]
    assert allowed(role, "logs:PutLogEvents", f"{group}:log-stream:eni-1")
    assert not allowed(role, "logs:PutLogEvents", group.replace("flow-logs", "audit") + ":log-stream:eni-1")
    assert not allowed(role, "logs:DeleteLogGroup", group)


def test_queries_are_delivered_for_this_account_alone() -> None:
    """Into the one group."""
    group = f"arn:aws:logs:eu-west-1:{HOME}:log-group:/aws/vendedlogs/shop-dev-dns"
    policy = read(name_delivery("x", CONTEXT, group))
    source = {
        "aws_PrincipalServiceName": "delivery.logs.amazonaws.com",
        "aws_SourceArn": f"arn:aws:logs:eu-west-1:{HOME}:*",
    }
    assert allowed(policy, "logs:PutLogEvents", f"{group}:log-stream:a", **source, aws_SourceAccount=HOME)
    assert not allowed(policy, "logs:PutLogEvents", f"{group}:log-stream:a", **source, aws_SourceAccount=FOREIGN)
