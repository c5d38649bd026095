"""Each route table says which routes it has, so that any other one is taken away."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.traffic.routes import TABLES
from strongroom.controls.traffic.types import DEFAULT_ROUTE_TABLE, ROUTE, ROUTE_TABLE, VPC
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "give the table its list of routes, an empty one where it has none"


def judge(table: Resource, plan: Plan) -> Outcome:
    """Passes iff a list is given, even an empty one, or the routes are resources of their own."""
    if table.inputs.get("routes") is not None:
        return passed("routes")
    linked = companions(plan, table, (ROUTE,), "routeTableId")
    if linked.found:
        return passed("routes")
    if linked.open:
        return unknown("routes", "a route exists and the plan does not tell of which table", _FIX)
    return failed("routes", "the table has no list of routes, so those that others add stay", _FIX)


_FIX_MAIN = "add an aws.ec2.DefaultRouteTable with the network's defaultRouteTableId and routes []"
_MAIN = companion((DEFAULT_ROUTE_TABLE,), "defaultRouteTableId", _FIX_MAIN)
_VPC = part(VPC, "own")


def _main(table: Value) -> Part:
    return part(DEFAULT_ROUTE_TABLE, "own", {"defaultRouteTableId": table, "routes": []})


CONTROL = Control(
    id="route_table_tells_all_its_routes",
    concept="network",
    title="Route tables say all their routes",
    why="A route that was added by hand to a table without a list stays, and no preview shows it.",
    severity="low",
    requirements=("N1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=TABLES,
            judge=judge,
            passes=(
                example(part(ROUTE_TABLE, "own", {"routes": []})),
                example(part(DEFAULT_ROUTE_TABLE, "own", {"routes": []})),
                example(part(ROUTE_TABLE, "own"), part(ROUTE, "a", {"routeTableId": hole(ROUTE_TABLE, "own", "id")})),
            ),
            fails=(example(part(ROUTE_TABLE, "own")), example(part(DEFAULT_ROUTE_TABLE, "own"))),
            unknown=(example(part(ROUTE_TABLE, "own"), part(ROUTE, "a", {"routeTableId": UNKNOWN})),),
        ),
        Case(
            types=(VPC,),
            judge=_MAIN,
            passes=(example(_VPC, _main(hole(VPC, "own", "defaultRouteTableId"))),),
            fails=(example(_VPC), example(_VPC, _main("rtb-2"))),
            unknown=(example(_VPC, _main(UNKNOWN)),),
        ),
    ),
)
