"""Each subnet is given a route table by the program."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, field
from strongroom.controls.requirement import is_set
from strongroom.controls.traffic.types import ROUTE_TABLE, SUBNET
from strongroom.plan.value import Value

_ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation"
_FIX = "add an aws.ec2.RouteTableAssociation of the subnet with a route table of the program"
_SUBNET = part(SUBNET, "a")


def _to(subnet: Value, table: Value = "rtb-1") -> Part:
    return part(_ASSOCIATION, "a", {"subnetId": subnet, "routeTableId": table})


_ID = hole(SUBNET, "a", "id")


CONTROL = Control(
    id="subnet_has_its_own_routes",
    concept="network",
    title="Subnets take their routes from a declared table",
    why="A subnet without a table of its own follows the main one, to which anybody may add a route unseen.",
    severity="medium",
    requirements=("N1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(SUBNET,),
            judge=companion((_ASSOCIATION,), "subnetId", _FIX, field("routeTableId", is_set(), _FIX)),
            passes=(example(_SUBNET, _to(_ID)), example(_SUBNET, _to(_ID, hole(ROUTE_TABLE, "own", "id")))),
            fails=(example(_SUBNET), example(_SUBNET, _to("subnet-2")), example(_SUBNET, _to(_ID, ""))),
            unknown=(example(_SUBNET, _to(UNKNOWN)), example(_SUBNET, _to(_ID, UNKNOWN))),
        ),
    ),
)
