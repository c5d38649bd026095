"""Each gateway endpoint stands in every route table of its network."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.traffic.endpoint import GATEWAY, endpoint, of_kind
from strongroom.controls.traffic.standing import Link, standing
from strongroom.controls.traffic.types import ENDPOINT, ROUTE_TABLE, VPC
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_APART = "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation"
_PATH = "routeTableIds"
_LINK = Link(_PATH, _APART, "routeTableId", ROUTE_TABLE)
_FIX = "name each route table of the network in routeTableIds"


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff every route table that the plan makes for the network is named, or one where it makes none."""
    found = standing(resource, _LINK, plan)
    if not found.named:
        return failed(_PATH, "the endpoint stands in no route table", _FIX)
    here = {table.urn for table in found.here}
    missing = [table for table in found.all if table.urn not in here]
    if found.is_open and (missing or not found.here):
        return unknown(_PATH, "the plan does not tell in which route tables the endpoint stands", _FIX)
    return failed(_PATH, f"the endpoint does not stand in `{missing[0].name}`", _FIX) if missing else passed(_PATH)


_VPC = part(VPC, "own")
_ID = hole(VPC, "own", "id")


def _table(name: str) -> Part:
    return part(ROUTE_TABLE, name, {"vpcId": _ID, "routes": []})


def _in(*tables: Value) -> Part:
    return endpoint("com.amazonaws.eu-west-1.s3", "Gateway", vpcId=_ID, **{_PATH: list(tables)})


_A, _B = hole(ROUTE_TABLE, "a", "id"), hole(ROUTE_TABLE, "b", "id")
_ASSOCIATED = part(_APART, "a", {"vpcEndpointId": hole(ENDPOINT, "own", "id"), "routeTableId": _A})


CONTROL = Control(
    id="gateway_endpoint_serves_every_subnet",
    concept="network",
    title="Gateway endpoints stand in every route table of their network",
    why="A subnet without the route reaches no store, and the quick cure is a road to the internet.",
    severity="medium",
    requirements=("N2",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=of_kind(GATEWAY, judge),
            passes=(
                example(_in(_A, _B), _VPC, _table("a"), _table("b")),
                example(_in("rtb-1")),
                example(_in(), _VPC, _table("a"), _ASSOCIATED),
            ),
            fails=(example(_in()), example(_in(_A), _VPC, _table("a"), _table("b"))),
            unknown=(example(_in(UNKNOWN)), example(endpoint(kind=UNKNOWN))),
        ),
    ),
)
