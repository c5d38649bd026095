"""What a network of another team must hold, told from what AWS says of it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ....facts.endpoints import S3, service_name
from ...arguments import Mistakes
from .. import ExistingNetworkArgs

_ANYWHERE: Final = ("0.0.0.0/0", "::/0")


@dataclass(frozen=True)
class Subnet:
    """A subnet as AWS describes it; `routes` are the destination and the target of each of its routes."""

    id: str
    vpc: str
    zone: str
    gives_addresses: bool
    routes: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Endpoint:
    """An endpoint as AWS describes it."""

    id: str
    vpc: str
    service: str
    state: str
    private_names: bool
    groups: Sequence[str]
    prefix_list: str
    policy: str


@dataclass(frozen=True)
class Found:
    """A network as AWS describes it; `endpoints` by the word under which the file names them."""

    resolves: bool
    subnets: Sequence[Subnet]
    endpoints: Mapping[str, Endpoint]


def judge(mistakes: Mistakes, args: ExistingNetworkArgs, found: Found) -> None:
    """Notes each promise that the network breaks: a road to the internet, a public address, an open endpoint.

    Judged are the routes that the subnets have now; who owns the network can add others at any time.
    """
    wrong = "does not resolve private names"
    mistakes.unless(found.resolves, "vpc", wrong, args["vpc"], "enable DNS support and DNS hostnames in it")
    for n, subnet in enumerate(found.subnets):
        for wrong, remedy in _of_subnet(args, subnet):
            mistakes.add(f"subnets[{n}]", wrong, subnet.id, remedy)
    zones = {subnet.zone for subnet in found.subnets}
    mistakes.unless(len(zones) > 1, "subnets", "stand in one zone", sorted(zones), "name subnets of two zones or more")
    for word, endpoint in sorted(found.endpoints.items()):
        for wrong, remedy in _of_endpoint(args, word, endpoint):
            mistakes.add(f"endpoints.{word}", wrong, endpoint.id, remedy)


def _of_subnet(args: ExistingNetworkArgs, subnet: Subnet) -> Iterator[tuple[str, str]]:
    if subnet.vpc != args["vpc"]:
        yield "is of another network", "name the private subnets of the network"
    if subnet.gives_addresses:
        yield "gives public addresses", "name private subnets"
    for destination, target in subnet.routes:
        if destination in _ANYWHERE or target.startswith(("igw-", "eigw-", "nat-", "cagw-")):
            yield f"has a route to {destination} by {target}", "name subnets that nothing leads out of"


def _of_endpoint(args: ExistingNetworkArgs, word: str, endpoint: Endpoint) -> Iterator[tuple[str, str]]:
    service = service_name(word, args["context"]["region"])
    if endpoint.vpc != args["vpc"] or endpoint.service != service:
        yield f"is not the endpoint of {service} in this network", "name that one"
    if endpoint.state != "available":
        yield f"is {endpoint.state or 'in no state'}", "let its owner accept or mend it"
    if word == S3:
        if endpoint.prefix_list != args["prefix_list"]:
            yield "has another prefix list than `prefix_list`", "name the gateway endpoint and its prefix list"
    else:
        if not endpoint.private_names:
            yield "has no private DNS", "let its owner enable it"
        if args["endpoint_group"] not in endpoint.groups:
            yield "does not have the group `endpoint_group`", "name the group that the endpoints share"
    if _is_open(endpoint.policy):
        yield "lets everybody reach everything", "let its owner narrow its policy to own principals and resources"


def _is_open(policy: str) -> bool:
    """True iff an Allow names everybody and asks no condition of a call on any resource; so does an absent policy."""
    try:
        statements = json.loads(policy)["Statement"]
    except (ValueError, KeyError, TypeError):
        return True
    listed = statements if isinstance(statements, list) else [statements]
    return any(map(_admits_everybody, listed))


def _admits_everybody(statement: Any) -> bool:
    if not isinstance(statement, dict) or statement.get("Effect") != "Allow" or statement.get("Condition"):
        return False
    resources = statement.get("Resource", "*")
    everybody = statement.get("Principal", "*") in ("*", {"AWS": "*"}, {"AWS": ["*"]})
    return everybody and "*" in (resources if isinstance(resources, list) else [resources])
