"""Where a private endpoint stands: the subnets or route tables that it names, itself or through associations."""

from __future__ import annotations

from dataclasses import dataclass

from strongroom.controls.traffic.blocks import texts
from strongroom.controls.traffic.types import VPC
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value


@dataclass(frozen=True, slots=True)
class Link:
    """How places are named: the endpoint's input, the type of an association and its input, the type of a place."""

    path: str
    apart: str
    link: str
    type: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The places as named, those of them that the plan shows, and all that the plan gives the endpoint's network."""

    named: tuple[Value, ...]
    here: tuple[Resource, ...]
    all: tuple[Resource, ...]

    @property
    def is_open(self) -> bool:
        """True iff a place is named that the plan does not tell."""
        return any(isinstance(item, Unknown) and not item.urn for item in self.named)


def standing(endpoint: Resource, link: Link, plan: Plan) -> Standing:
    """Where the endpoint stands, and where it could."""
    apart = companions(plan, endpoint, (link.apart,), "vpcEndpointId").found
    named = [item for value in at(endpoint.inputs, link.path) for item in texts(value)]
    named += [item for value in apart for item in texts(value.inputs.get(link.link))]
    here = list(referred(plan, endpoint, f"{link.path}[*]", (link.type,)))
    here += [place for value in apart for place in referred(plan, value, link.link, (link.type,))]
    networks = referred(plan, endpoint, "vpcId", (VPC,))
    every = [place for network in networks for place in companions(plan, network, (link.type,), "vpcId").found]
    return Standing(tuple(named), tuple(here), tuple(every))
