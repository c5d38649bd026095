"""Nothing stands in a network that AWS made by itself."""

from __future__ import annotations

from strongroom.access.aws_text import type_of
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part, text
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.traffic.types import DEFAULT_SUBNET, DEFAULT_VPC, ENDPOINT, SECURITY_GROUP, SUBNET, VPC
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_DEFAULTS = (DEFAULT_VPC, DEFAULT_SUBNET)
_MEMBERS = (SUBNET, SECURITY_GROUP, ENDPOINT)
_FIX = "make a network of your own (aws.ec2.Vpc) and name it in vpcId"


def judge(resource: Resource, _plan: Plan) -> Outcome:
    """Fails for a default network, for what is wired to one, and for a group that names none and so lands there."""
    if resource.type in _DEFAULTS:
        return failed(None, "the program takes over a network that AWS made, with its open rules and routes", _FIX)
    network = resource.inputs.get("vpcId")
    if network in (None, ""):
        return failed("vpcId", "no network is named, so it stands in the default one", _FIX)
    if not isinstance(network, Unknown):
        return passed("vpcId") if isinstance(network, str) else unknown("vpcId", "the network is not told", _FIX)
    if not network.urn:
        return unknown("vpcId", "the plan does not tell in which network it stands", _FIX)
    if type_of(network.urn) in _DEFAULTS:
        return failed("vpcId", "it stands in the default network", _FIX)
    return passed("vpcId")


def _in(network: Value, type_: str = SECURITY_GROUP) -> Plan:
    return example(part(type_, "work", {"vpcId": network}))


CONTROL = Control(
    id="default_network_is_unused",
    concept="network",
    title="No default, legacy or automatic network is used",
    why="Default networks come with open rules.",
    severity="medium",
    requirements=("N1",),
    threats=("ML05",),
    sources={"checkov": ("CKV_AWS_148",), "finos_ccc": ("CCC.VPC.CN01",), "trivy": ("AWS-0101",)},
    cases=(
        Case(
            types=(*_DEFAULTS, *_MEMBERS),
            judge=judge,
            passes=(_in(hole(VPC, "own", "id")), _in("vpc-1"), _in(hole(VPC, "own", "id"), SUBNET)),
            fails=(
                example(part(DEFAULT_VPC, "default")),
                example(part(DEFAULT_SUBNET, "default", {"availabilityZone": "eu-west-1a"})),
                _in(hole(DEFAULT_VPC, "default", "id")),
                _in(hole(DEFAULT_VPC, "default", "id"), ENDPOINT),
                _in(None),
            ),
            unknown=(_in(UNKNOWN), _in(text("vpc-", UNKNOWN))),
        ),
    ),
)
