"""The routes of a network: inline in a table, or resources of their own.

Source: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.controls.traffic.blocks import blocks
from strongroom.controls.traffic.types import DEFAULT_ROUTE_TABLE, ROUTE, ROUTE_TABLE
from strongroom.plan.model import Resource
from strongroom.plan.value import Value

TABLES: Final = (ROUTE_TABLE, DEFAULT_ROUTE_TABLE)
TYPES: Final = (ROUTE, *TABLES)
_DESTINATIONS: Final = ("cidrBlock", "ipv6CidrBlock", "destinationCidrBlock", "destinationIpv6CidrBlock")
_TARGETS: Final = (
    "gatewayId",
    "natGatewayId",
    "egressOnlyGatewayId",
    "carrierGatewayId",
    "localGatewayId",
    "transitGatewayId",
    "vpcPeeringConnectionId",
    "vpcEndpointId",
    "networkInterfaceId",
    "instanceId",
    "coreNetworkArn",
    "odbNetworkArn",
)


@dataclass(frozen=True, slots=True)
class NetworkRoute:
    """One route: where the traffic is meant for, and the target by the input that names it.

    `ranges` is empty for a destination that is a prefix list; a route that the plan does not tell has no target.
    """

    path: str
    ranges: tuple[Value, ...]
    targets: Mapping[str, Value]


def routes(resource: Resource) -> Iterator[NetworkRoute]:
    """Yields the routes that the resource holds or is."""
    if resource.type == ROUTE:
        yield _route("", dict(resource.inputs))
    elif resource.type in TABLES:
        yield from (_route(path, value) for path, value in blocks(resource.inputs, "routes"))


def _route(path: str, value: Value) -> NetworkRoute:
    if not isinstance(value, dict):
        return NetworkRoute(path, (), {})
    given = {name: value[name] for name in (*_DESTINATIONS, *_TARGETS) if value.get(name) not in (None, "")}
    return NetworkRoute(
        path,
        tuple(given[name] for name in _DESTINATIONS if name in given),
        {name: given[name] for name in _TARGETS if name in given},
    )
