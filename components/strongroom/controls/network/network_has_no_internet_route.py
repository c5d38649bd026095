"""No route leads to the internet."""

from __future__ import annotations

from strongroom.access.aws_text import type_of
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.traffic.ranges import takes_in_the_internet
from strongroom.controls.traffic.routes import TYPES as ROUTE_TYPES
from strongroom.controls.traffic.routes import NetworkRoute, routes
from strongroom.controls.traffic.types import (
    DEFAULT_ROUTE_TABLE,
    EGRESS_GATEWAY,
    ENDPOINT,
    INTERNET_GATEWAY,
    NAT_GATEWAY,
    ROUTE,
    ROUTE_TABLE,
)
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_FIX = "take the route away and reach services through private endpoints"
_ALWAYS = ("egressOnlyGatewayId", "carrierGatewayId")
_LOCAL = ("local", "vpce-")


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Fails for a route to a gateway of the internet, whatever its range; a default route elsewhere is not told."""
    return all_of(passed("routes"), *(_one(route, plan) for route in routes(resource)))


def _one(route: NetworkRoute, plan: Plan) -> Outcome:
    path = route.path or None
    verdict = some(_leads_out(name, value, route, plan) for name, value in route.targets.items())
    if not route.targets:
        verdict = None
    if verdict is None:
        return unknown(path, "the plan does not tell whether a route leads to the internet", _FIX)
    return failed(path, "a route leads to the internet", _FIX) if verdict else passed(path)


def _leads_out(name: str, target: Value, route: NetworkRoute, plan: Plan) -> bool | None:
    if name in _ALWAYS:
        return True
    if name == "natGatewayId" and not _is_private_nat(target, plan):
        return True
    if name == "gatewayId" and (known := _is_internet(target)) is not None:
        return known
    if name == "vpcPeeringConnectionId":
        return False  # a peer's own gateway does not serve this network
    # Whether the internet lies behind another network, an appliance or a firewall is not in this plan.
    wide = some(takes_in_the_internet(value) for value in route.ranges)
    return False if wide is False else None


def _is_internet(target: Value) -> bool | None:
    if isinstance(target, Unknown):
        kind = type_of(target.urn)
        return True if kind == INTERNET_GATEWAY else False if kind == ENDPOINT else None
    if isinstance(target, str):
        return True if target.startswith("igw-") else False if target.startswith(_LOCAL) else None
    return None


def _is_private_nat(target: Value, plan: Plan) -> bool:
    gateway = plan.by_urn.get(target.urn) if isinstance(target, Unknown) else None
    return gateway is not None and gateway.inputs.get("connectivityType") == "private"


_WIDE: dict[str, Value] = {"destinationCidrBlock": "0.0.0.0/0"}
_INTERNET = hole(INTERNET_GATEWAY, "own", "id")
_NAT = hole(NAT_GATEWAY, "own", "id")


def _route(**inputs: Value) -> Plan:
    return example(part(ROUTE, "out", {"routeTableId": "rtb-1", **inputs}))


def _table(*items: Value) -> Plan:
    return example(part(ROUTE_TABLE, "own", {"routes": list(items)}))


CONTROL = Control(
    id="network_has_no_internet_route",
    concept="network",
    title="No subnet has a default route to the internet",
    why="Exfiltration needs a road.",
    severity="high",
    requirements=("N1",),
    threats=("ML05", "AML.T0025", "AML.T0049"),
    sources={
        "cdk_nag": ("NIST.800.53.R5-VPCNoUnrestrictedRouteToIGW",),
        "checkov": ("CKV2_AWS_35",),
        "pulumi_nist_pack": ("aws/vpc-route-table-internet-gateway-restricted",),
    },
    cases=(
        Case(
            types=ROUTE_TYPES,
            judge=judge,
            passes=(
                example(part(ROUTE_TABLE, "own")),
                _table(),
                _table({"cidrBlock": "10.0.0.0/16", "gatewayId": "local"}),
                _route(destinationPrefixListId="pl-6da54004", gatewayId=hole(ENDPOINT, "s3", "id")),
                _route(destinationCidrBlock="10.1.0.0/16", transitGatewayId="tgw-1"),
                _route(**_WIDE, vpcPeeringConnectionId="pcx-1"),
                example(
                    part(ROUTE, "out", {"destinationCidrBlock": "10.0.0.0/8", "natGatewayId": _NAT}),
                    part(NAT_GATEWAY, "own", {"connectivityType": "private"}),
                ),
            ),
            fails=(
                _route(**_WIDE, gatewayId=_INTERNET),
                _route(destinationIpv6CidrBlock="::/0", egressOnlyGatewayId=hole(EGRESS_GATEWAY, "own", "id")),
                _route(**_WIDE, natGatewayId="nat-1"),
                _route(destinationCidrBlock="52.0.0.0/8", gatewayId="igw-1"),
                _table(
                    {"cidrBlock": "10.1.0.0/16", "transitGatewayId": "tgw-1"},
                    {"cidrBlock": "0.0.0.0/0", "gatewayId": "igw-1"},
                ),
                _table({"ipv6CidrBlock": "::/0", "gatewayId": _INTERNET}),
                example(
                    part(DEFAULT_ROUTE_TABLE, "own", {"routes": [{"cidrBlock": "0.0.0.0/0", "natGatewayId": _NAT}]})
                ),
            ),
            unknown=(
                _route(**_WIDE, transitGatewayId="tgw-1"),
                _route(**_WIDE, gatewayId=UNKNOWN),
                _route(destinationCidrBlock=UNKNOWN, networkInterfaceId="eni-1"),
                example(part(ROUTE_TABLE, "own", {"routes": UNKNOWN})),
                _table(UNKNOWN),
            ),
        ),
    ),
)
