"""Where the account blocks internet gateways, it blocks them both ways and without exception."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, failed
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_OPTIONS = "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions"
_EXCLUSION = "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion"
_PATH = "internetGatewayBlockMode"
_FIX = "set internetGatewayBlockMode to block-bidirectional"
_WHOLE = field(_PATH, equals("block-bidirectional"), _FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff both directions are blocked; every exclusion fails."""
    if resource.type == _EXCLUSION:
        return failed(None, "a network or subnet is excluded from the block", "take the exclusion away")
    return _WHOLE(resource, plan)


def _block(mode: Value) -> Plan:
    return example(part(_OPTIONS, "account", {_PATH: mode}))


CONTROL = Control(
    id="internet_gateways_are_blocked",
    concept="network",
    title="The account's block on internet gateways is whole",
    why="A block in one direction, or with one network left out, is the road that is taken.",
    severity="medium",
    requirements=("N1",),
    threats=("ML05", "AML.T0025"),
    sources={},
    cases=(
        Case(
            types=(_OPTIONS, _EXCLUSION),
            judge=judge,
            passes=(_block("block-bidirectional"),),
            fails=(
                _block("block-ingress"),
                _block("off"),
                example(part(_EXCLUSION, "out", {"internetGatewayExclusionMode": "allow-egress", "vpcId": "vpc-1"})),
            ),
            unknown=(_block(UNKNOWN),),
        ),
    ),
)
