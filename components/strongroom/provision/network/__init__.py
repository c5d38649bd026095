"""A private network: no road to or from the internet, a private endpoint for each service, every flow and name noted.

Made on AWS by `strongroom.provision.network.aws.Network`; another team's is taken by `ExistingNetwork`.
"""

from ipaddress import IPv4Network
from typing import Final, NotRequired, TypedDict

import pulumi

from ..arguments import Mistakes
from ..context import Context

LEAST_RETENTION_DAYS = 365
# RFC 1918 and RFC 6598, which AWS takes for networks of one's own.
_PRIVATE: Final = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")))
HOST = r"(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"


class Placement(TypedDict):
    """Where a workload stands in a network; what every other concept takes as `network`."""

    vpc: pulumi.Input[str]
    """The network."""
    subnets: pulumi.Input[list[str]]
    """Its private subnets, one in each zone."""
    group: pulumi.Input[str]
    """The security group of work: jobs and models; not of people's workspaces, which it would let reach each other."""
    endpoint_group: pulumi.Input[str]
    """The security group of the interface endpoints; it admits `group` alone."""
    prefix_list: pulumi.Input[str]
    """The addresses of the object store behind its gateway endpoint."""
    endpoints: dict[str, pulumi.Input[str]]
    """Word of the service (`sagemaker.api`, `kms`, `s3` ...) -> its endpoint."""


class NetworkArgs(TypedDict):
    """How large a network is, where it stands and what is reached from it."""

    context: Context
    """Whose environment this is and where it stands."""
    key: pulumi.Input[str]
    """The key of the logs of flows and names (its ARN on AWS)."""
    cidr: str
    """The network's private range, /16 to /27 (`10.40.0.0/20`); the subnets share it evenly."""
    zones: int
    """Availability zones, a subnet in each: 2 or 3."""
    services: list[str]
    """Words of services that are reached beside those that every environment needs (`featurestore`)."""
    stores: list[str]
    """The stores that are reached (their buckets' names on AWS); no other is."""
    reach: NotRequired[list[str]]
    """Host names that resolve beside those of the cloud's services; `*.example.com` for all below one."""
    retention_days: NotRequired[int]
    """How long the logs of flows and names are kept; 365 where left out."""
    zone_names: NotRequired[list[str]]
    """The zones by name where the account has others than usual (`us-west-1a`, `us-west-1c`)."""
    boundary: NotRequired[pulumi.Input[str]]
    """The permission boundary of the role that writes flow logs; left out: the environment's, by name."""


class ExistingNetworkArgs(TypedDict):
    """Another team's network, by ids."""

    context: Context
    """Whose environment this is and where it stands."""
    vpc: str
    """The network's id."""
    subnets: list[str]
    """Its private subnets in two zones or more, each with a route table of its own."""
    endpoints: dict[str, str]
    """Word of the service -> id of its endpoint; those that every environment needs, and `s3`."""
    endpoint_group: str
    """The security group of the interface endpoints."""
    prefix_list: str
    """The prefix list of the S3 gateway endpoint."""


def check_network(mistakes: Mistakes, args: NetworkArgs) -> None:
    """Notes what is wrong with a network's arguments on any cloud."""
    zones, days = args["zones"], args.get("retention_days", LEAST_RETENTION_DAYS)
    mistakes.unless(zones in (2, 3), "zones", "is not 2 or 3", zones, "pass how many zones hold a subnet")
    mistakes.unless(days >= LEAST_RETENTION_DAYS, "retention_days", "is less than a year", days, "pass at least 365")
    for n, host in enumerate(args.get("reach", [])):
        mistakes.match(HOST, f"reach[{n}]", host, "a host name in lower case", "mirror.example.com")
    _check_range(mistakes, args["cidr"])


def _check_range(mistakes: Mistakes, cidr: str) -> None:
    example = "write it like `10.40.0.0/20`"
    try:
        range_ = IPv4Network(cidr)
    except ValueError:
        mistakes.add("cidr", "is not a range of IPv4 addresses", cidr, example)
        return
    private = any(range_.subnet_of(each) for each in _PRIVATE)
    mistakes.unless(private, "cidr", "is not private", cidr, example)
    mistakes.unless(16 <= range_.prefixlen <= 27, "cidr", "is not /16 to /27", cidr, example)
