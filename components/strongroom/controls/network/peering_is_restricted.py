"""Peers are networks of our own accounts, and routes to them name no more than one network."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.controls.traffic.ranges import is_wider_than_a_network, takes_in_the_internet
from strongroom.controls.traffic.routes import TYPES as ROUTE_TYPES
from strongroom.controls.traffic.routes import NetworkRoute, routes
from strongroom.controls.traffic.types import ROUTE, ROUTE_TABLE
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PEERINGS = ("aws:ec2/vpcPeeringConnection:VpcPeeringConnection",)
_TARGET = "vpcPeeringConnectionId"
_FIX = "name the peer's own range in the route"
_FIX_PEER = "peer with networks of the environment's own accounts; a provider that is pinned to an account makes it one"


def narrow(resource: Resource, _plan: Plan) -> Outcome:
    """Passes iff each route to a peer names a range no larger than a network and none of the internet."""
    found = [route for route in routes(resource) if _TARGET in route.targets or not route.targets]
    return all_of(*(_one(route) for route in found))


def _one(route: NetworkRoute) -> Outcome:
    path = route.path or None
    verdict = some((*map(takes_in_the_internet, route.ranges), *map(is_wider_than_a_network, route.ranges)))
    if verdict is None or not route.targets:
        return unknown(path, "the plan does not tell what is routed to a peer", _FIX)
    return failed(path, "more than one network is routed to a peer", _FIX) if verdict else passed(path)


def ours(peering: Resource, plan: Plan) -> Outcome:
    """Passes iff the peer's network is of an account to which a provider of the plan is pinned."""
    owner = peering.inputs.get("peerOwnerId")
    if owner in (None, ""):
        return passed("peerOwnerId")  # the peer is in the same account
    accounts = own_accounts(plan)
    if not isinstance(owner, str) or not accounts:
        return unknown("peerOwnerId", "the plan does not tell whether the peer's account is ours", _FIX_PEER)
    if owner not in accounts:
        return failed(
            "peerOwnerId", f"the peer belongs to account `{owner}`, to which no provider is pinned", _FIX_PEER
        )
    return passed("peerOwnerId")


def _route(cidr: Value, key: str = "destinationCidrBlock") -> Plan:
    return example(part(ROUTE, "peer", {key: cidr, _TARGET: hole(_PEERINGS[0], "other", "id")}))


def _peer(*others: Part, **inputs: Value) -> Plan:
    return example(part(_PEERINGS[0], "other", {"vpcId": "vpc-1", "peerVpcId": "vpc-2", **inputs}), *others)


_HERE = provider("here", ACCOUNT)


CONTROL = Control(
    id="peering_is_restricted",
    concept="network",
    title="Peering goes only to declared networks and narrow ranges",
    why="A peer is a way round the perimeter.",
    severity="medium",
    requirements=("N5",),
    threats=("ML05", "AML.T0025"),
    sources={
        "checkov": ("CKV2_AWS_44",),
        "finos_ccc": ("CCC.VPC.CN03",),
        "prowler": ("vpc_peering_routing_tables_with_least_privilege",),
    },
    cases=(
        Case(
            types=ROUTE_TYPES,
            judge=narrow,
            passes=(_route("10.1.0.0/16"), _route("fd00:1::/56", "destinationIpv6CidrBlock")),
            fails=(
                _route("0.0.0.0/0"),
                _route("::/0", "destinationIpv6CidrBlock"),
                _route("10.0.0.0/8"),
                example(part(ROUTE_TABLE, "own", {"routes": [{"cidrBlock": "0.0.0.0/0", _TARGET: "pcx-1"}]})),
            ),
            unknown=(_route(UNKNOWN), example(part(ROUTE_TABLE, "own", {"routes": [UNKNOWN]}))),
        ),
        Case(
            types=_PEERINGS,
            judge=ours,
            passes=(_peer(), _peer(_HERE, peerOwnerId=ACCOUNT)),
            fails=(_peer(_HERE, peerOwnerId=FOREIGN),),
            unknown=(_peer(_HERE, peerOwnerId=UNKNOWN), _peer(peerOwnerId=FOREIGN)),
        ),
    ),
)
