"""`network`: the private network and what may be reached from it."""

from __future__ import annotations

from ipaddress import IPv4Network
from typing import Annotated

from pydantic import Field

from .part import Part
from .shape import Count
from .words import Cidr, HostName


class Network(Part):
    """A network without a route to or from the internet."""

    cidr: Cidr = Field(default=IPv4Network("10.40.0.0/20"), description="the network's private range, /16 to /28")
    zones: Annotated[int, Count(2, 3)] = Field(
        default=3, examples=[3], description="availability zones, a subnet in each"
    )
    reach: tuple[HostName, ...] = Field(
        default=(), description="host names that workloads may reach outside; `*.example.com` for all below one"
    )
