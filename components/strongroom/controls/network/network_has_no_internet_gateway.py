"""No gateway of the internet stands at a network."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.requirement import equals
from strongroom.controls.traffic.types import EGRESS_GATEWAY, INTERNET_ATTACHMENT, INTERNET_GATEWAY, NAT_GATEWAY, VPC
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_GATEWAYS = (INTERNET_GATEWAY, INTERNET_ATTACHMENT, EGRESS_GATEWAY)
_FIX = "take the gateway away and reach services through private endpoints"
_FIX_NAT = "take the NAT gateway away, or set connectivityType to private"
_PRIVATE = field("connectivityType", equals("private"), _FIX_NAT)


def judge(network: Resource, plan: Plan) -> Outcome:
    """Passes iff no gateway of the plan names the network."""
    linked = companions(plan, network, _GATEWAYS, "vpcId")
    if linked.found:
        return failed(None, f"`{linked.found[0].name}` leads from the network to the internet", _FIX)
    if linked.open:
        return unknown(None, "a gateway exists and the plan does not tell at which network", _FIX)
    return passed()


_VPC = part(VPC, "own")


def _at(type_: str, network: Value) -> Part:
    return part(type_, "out", {"vpcId": network})


def _nat(**inputs: Value) -> Plan:
    return example(part(NAT_GATEWAY, "out", {"subnetId": "subnet-1", **inputs}))


_ID = hole(VPC, "own", "id")


CONTROL = Control(
    id="network_has_no_internet_gateway",
    concept="network",
    title="Networks have no gateway to the internet",
    why="Where the gateway stands, one route is enough to carry data out.",
    severity="high",
    requirements=("N1",),
    threats=("ML05", "AML.T0025", "AML.T0049"),
    sources={},
    cases=(
        Case(
            types=(VPC,),
            judge=judge,
            passes=(example(_VPC), example(_VPC, _at(INTERNET_GATEWAY, "vpc-2"))),
            fails=tuple(example(_VPC, _at(type_, _ID)) for type_ in _GATEWAYS),
            unknown=(example(_VPC, _at(INTERNET_GATEWAY, UNKNOWN)),),
        ),
        Case(
            types=(NAT_GATEWAY,),
            judge=_PRIVATE,
            passes=(_nat(connectivityType="private"),),
            fails=(_nat(), _nat(connectivityType="public", allocationId="eipalloc-1")),
            unknown=(_nat(connectivityType=UNKNOWN),),
        ),
    ),
)
