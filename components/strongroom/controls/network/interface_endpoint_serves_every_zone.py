"""Each interface endpoint stands in every zone in which its network has a subnet."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.traffic.endpoint import INTERFACE, endpoint, of_kind
from strongroom.controls.traffic.standing import Link, standing
from strongroom.controls.traffic.types import ENDPOINT, SUBNET, VPC
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_APART = "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation"
_PATH = "subnetIds"
_LINK = Link(_PATH, _APART, "subnetId", SUBNET)
_FIX = "name a subnet of each zone in subnetIds"


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff a subnet is named in each zone that the plan gives the network."""
    found = standing(resource, _LINK, plan)
    if not found.named:
        return failed(_PATH, "the endpoint stands in no subnet", _FIX)
    missing = sorted({_zone(subnet) for subnet in found.all} - {_zone(subnet) for subnet in found.here})
    if len(found.here) < len(found.named) and (missing or not found.here):
        return unknown(_PATH, "the plan does not tell in which zones the endpoint stands", _FIX)
    return failed(_PATH, f"the endpoint stands in no subnet of zone {missing[0]}", _FIX) if missing else passed(_PATH)


def _zone(subnet: Resource) -> str:
    zone = subnet.inputs.get("availabilityZone", subnet.inputs.get("availabilityZoneId"))
    return zone if isinstance(zone, str) else subnet.name


_VPC = part(VPC, "own")
_ID = hole(VPC, "own", "id")


def _subnet(letter: str) -> Part:
    return part(SUBNET, letter, {"vpcId": _ID, "availabilityZone": f"eu-west-1{letter}"})


def _in(*letters: str) -> Plan:
    return _at([hole(SUBNET, letter, "id") for letter in letters])


def _at(subnets: Value) -> Plan:
    return example(endpoint(vpcId=_ID, **{_PATH: subnets}), _VPC, _subnet("a"), _subnet("b"))


def _apart(letter: str) -> Part:
    return part(_APART, letter, {"vpcEndpointId": hole(ENDPOINT, "own", "id"), "subnetId": hole(SUBNET, letter, "id")})


CONTROL = Control(
    id="interface_endpoint_serves_every_zone",
    concept="network",
    title="Interface endpoints stand in every zone of their network",
    why="A zone that fails takes the one endpoint along, and then somebody opens a route.",
    severity="low",
    requirements=("N2",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=of_kind(INTERFACE, judge),
            passes=(
                _in("a", "b"),
                example(endpoint(vpcId=_ID), _VPC, _subnet("a"), _apart("a")),
            ),
            fails=(_in(), _in("a"), example(endpoint(vpcId=_ID), _VPC, _subnet("a"), _subnet("b"), _apart("a"))),
            unknown=(_at(UNKNOWN), _at(["subnet-1"]), example(endpoint(kind=UNKNOWN))),
        ),
    ),
)
