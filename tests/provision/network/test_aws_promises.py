"""What a network of another team must hold, and what is said when it does not."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from strongroom.facts.endpoints import BASE, service_name
from strongroom.provision.arguments import Mistakes
from strongroom.provision.network.aws.promises import Endpoint, Found, Subnet, judge

VPC, DOORS, LIST = "vpc-0a1b2c3d4e5f67890", "sg-0a1b2c3d4e5f67890", "pl-0a1b2c3d"
NARROW = json.dumps(
    {
        "Statement": [
            {
                "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*",
                "Condition": {"StringEquals": {"aws:PrincipalAccount": "111122223333"}},
            }
        ]
    }
)  # fmt: skip
OPEN = json.dumps({"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]})
LOCAL = ("10.0.0.0/16", "local")
ARGS: Any = {
    "context": {"name": "shop", "stage": "dev", "owner": "a@b.c", "account": "111122223333", "region": "eu-west-1"},
    "vpc": VPC, "endpoint_group": DOORS, "prefix_list": LIST,
}  # fmt: skip


def subnet(number: int, **changed: Any) -> Subnet:
    """A private subnet in a zone of its own."""
    good = Subnet(f"subnet-{number}", VPC, f"eu-west-1{'abc'[number]}", False, [LOCAL])
    return replace(good, **changed)


def endpoint(word: str, **changed: Any) -> Endpoint:
    """A private endpoint that is not open."""
    service = service_name(word, "eu-west-1")
    return replace(Endpoint("vpce-1", VPC, service, "available", True, [DOORS], LIST, NARROW), **changed)


def network(**changed: Any) -> Found:
    """A network that holds, with some parts changed."""
    doors = {word: endpoint(word) for word in (*BASE, "s3")}
    good: dict[str, Any] = {"resolves": True, "subnets": [subnet(0), subnet(1)], "endpoints": doors}
    return Found(**{**good, **changed})


def sentences(found: Found) -> list[str]:
    """What is said of a network."""
    mistakes = Mistakes("ExistingNetwork 'x'")
    judge(mistakes, ARGS, found)
    return mistakes.sentences


def test_a_network_that_holds_is_taken() -> None:
    """Routes to endpoints, and narrow ones to a mirror, are no way to the internet."""
    routes = [LOCAL, ("pl-0a1b2c3d", "vpce-1"), ("10.9.0.0/24", "tgw-1")]
    assert sentences(network(subnets=[subnet(0, routes=routes), subnet(1)])) == []


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (network(resolves=False), f"vpc: does not resolve private names, got `{VPC}`; enable DNS support and DNS host"),
        (
            network(subnets=[subnet(0, routes=[("0.0.0.0/0", "igw-1")]), subnet(1)]),
            "subnets[0]: has a route to 0.0.0.0/0 by igw-1, got `subnet-0`; name subnets that nothing leads out of",
        ),
        (
            network(subnets=[subnet(0), subnet(1, routes=[("::/0", "eigw-1")])]),
            "subnets[1]: has a route to ::/0 by eigw-1, got `subnet-1`",
        ),
        (
            network(subnets=[subnet(0), subnet(1, routes=[("0.0.0.0/0", "tgw-1")])]),
            "subnets[1]: has a route to 0.0.0.0/0 by tgw-1, got `subnet-1`",
        ),
        (
            network(subnets=[subnet(0), subnet(1, routes=[("52.0.0.0/8", "nat-1")])]),
            "subnets[1]: has a route to 52.0.0.0/8 by nat-1, got `subnet-1`",
        ),
        (
            network(subnets=[subnet(0, gives_addresses=True), subnet(1)]),
            "subnets[0]: gives public addresses, got `subnet-0`; name private subnets",
        ),
        (
            network(subnets=[subnet(0, vpc="vpc-other"), subnet(1)]),
            "subnets[0]: is of another network, got `subnet-0`; name the private subnets of the network",
        ),
        (
            network(subnets=[subnet(0), subnet(1, zone="eu-west-1a")]),
            "subnets: stand in one zone, got `['eu-west-1a']`; name subnets of two zones or more",
        ),
        (
            network(endpoints={"kms": endpoint("kms", service="com.amazonaws.eu-west-1.sqs")}),
            "endpoints.kms: is not the endpoint of com.amazonaws.eu-west-1.kms in this network, got `vpce-1`; name",
        ),
        (
            network(endpoints={"kms": endpoint("kms", vpc="vpc-other")}),
            "endpoints.kms: is not the endpoint of com.amazonaws.eu-west-1.kms in this network, got `vpce-1`",
        ),
        (
            network(endpoints={"kms": endpoint("kms", state="pendingAcceptance")}),
            "endpoints.kms: is pendingAcceptance, got `vpce-1`; let its owner accept or mend it",
        ),
        (
            network(endpoints={"kms": endpoint("kms", private_names=False)}),
            "endpoints.kms: has no private DNS, got `vpce-1`; let its owner enable it",
        ),
        (
            network(endpoints={"kms": endpoint("kms", groups=["sg-other"])}),
            "endpoints.kms: does not have the group `endpoint_group`, got `vpce-1`; name the group",
        ),
        (
            network(endpoints={"s3": endpoint("s3", prefix_list="pl-other")}),
            "endpoints.s3: has another prefix list than `prefix_list`, got `vpce-1`; name the gateway endpoint",
        ),
        (
            network(endpoints={"kms": endpoint("kms", policy=OPEN)}),
            "endpoints.kms: lets everybody reach everything, got `vpce-1`; let its owner narrow its policy",
        ),
        (
            network(endpoints={"kms": endpoint("kms", policy="")}),
            "endpoints.kms: lets everybody reach everything, got `vpce-1`",
        ),
    ],
)
def test_a_broken_promise_is_one_sentence(found: Found, sentence: str) -> None:
    """It says which part of the file is wrong, and what its owner does."""
    (said,) = sentences(found)
    assert said.startswith(f"ExistingNetwork 'x'.{sentence}")
