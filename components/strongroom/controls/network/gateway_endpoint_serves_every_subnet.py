"""Each gateway endpoint stands in every route table of its network."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.traffic.blocks import texts
from strongroom.controls.traffic.endpoint import GATEWAY, endpoint, of_kind
from strongroom.controls.traffic.types import ENDPOINT, ROUTE_TABLE, VPC
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_APART = "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation"
_PATH = "routeTableIds"
_FIX = "name each route table of the network in routeTableIds"


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff every route table that the plan makes for the network is named, or one where it makes none."""
    apart = companions(plan, resource, (_APART,), "vpcEndpointId").found
    named = [item for value in at(resource.inputs, _PATH) for item in texts(value)]
    named += [item for value in apart for item in texts(value.inputs.get("routeTableId"))]
    if not named:
        return failed(_PATH, "the endpoint stands in no route table", _FIX)
    here = {table.urn for table in referred(plan, resource, f"{_PATH}[*]", (ROUTE_TABLE,))}
    here |= {table.urn for value in apart for table in referred(plan, value, "routeTableId", (ROUTE_TABLE,))}
    missing = [table for table in _tables(resource, plan) if table.urn not in here]
    if any(isinstance(item, Unknown) and not item.urn for item in named) and (missing or not here):
        return unknown(_PATH, "the plan does not tell in which route tables the endpoint stands", _FIX)
    return failed(_PATH, f"the endpoint does not stand in `{missing[0].name}`", _FIX) if missing else passed(_PATH)


def _tables(resource: Resource, plan: Plan) -> tuple[Resource, ...]:
    networks = list(referred(plan, resource, "vpcId", (VPC,)))
    return tuple(table for network in networks for table in companions(plan, network, (ROUTE_TABLE,), "vpcId").found)


_VPC = part(VPC, "own")
_ID = hole(VPC, "own", "id")


def _table(name: str) -> Part:
    return part(ROUTE_TABLE, name, {"vpcId": _ID, "routes": []})


def _in(*tables: Value) -> Part:
    return endpoint("com.amazonaws.eu-west-1.s3", "Gateway", vpcId=_ID, **{_PATH: list(tables)})


_A, _B = hole(ROUTE_TABLE, "a", "id"), hole(ROUTE_TABLE, "b", "id")
_LINK = part(_APART, "a", {"vpcEndpointId": hole(ENDPOINT, "own", "id"), "routeTableId": _A})


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
                example(_in(), _VPC, _table("a"), _LINK),
            ),
            fails=(example(_in()), example(_in(_A), _VPC, _table("a"), _table("b"))),
            unknown=(example(_in(UNKNOWN)), example(endpoint(kind=UNKNOWN))),
        ),
    ),
)
