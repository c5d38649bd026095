"""No network is given addresses of IPv6 that the internet routes."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import not_true
from strongroom.controls.traffic.types import VPC

_ASSOCIATION = "aws:ec2/vpcIpv6CidrBlockAssociation:VpcIpv6CidrBlockAssociation"
_FLAG = "assignGeneratedIpv6CidrBlock"
_FIX = "leave assignGeneratedIpv6CidrBlock away; endpoints are reached over IPv4"


CONTROL = Control(
    id="network_has_no_public_range",
    concept="network",
    title="Networks have no public IPv6 range",
    why="Every address of it is public, so that only rules and routes stand between a machine and the internet.",
    severity="low",
    requirements=("N1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(VPC, _ASSOCIATION),
            judge=field(_FLAG, not_true(), _FIX),
            passes=(example(part(VPC, "own")), example(part(VPC, "own", {_FLAG: False}))),
            fails=(example(part(VPC, "own", {_FLAG: True})), example(part(_ASSOCIATION, "own", {_FLAG: True}))),
            unknown=(example(part(VPC, "own", {_FLAG: UNKNOWN})),),
        ),
    ),
)
