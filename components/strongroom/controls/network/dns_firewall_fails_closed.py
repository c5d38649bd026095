"""Each DNS firewall is declared to refuse names while it cannot judge them."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, field
from strongroom.controls.requirement import equals
from strongroom.controls.traffic.types import VPC
from strongroom.plan.value import Value

_CONFIG = "aws:route53/resolverFirewallConfig:ResolverFirewallConfig"
_PATH = "firewallFailOpen"
_FIX = "add an aws.route53.ResolverFirewallConfig for the network with firewallFailOpen DISABLED"
_CLOSED = field(_PATH, equals("DISABLED"), _FIX)
_VPC = part(VPC, "own")


def _config(mode: Value, network: Value = None) -> Part:
    return part(_CONFIG, "own", {"resourceId": hole(VPC, "own", "id") if network is None else network, _PATH: mode})


CONTROL = Control(
    id="dns_firewall_fails_closed",
    concept="network",
    title="The DNS firewall is declared to fail closed",
    why="What no program declares, a click changes unseen: then an outage of the filter opens every name.",
    severity="low",
    requirements=("N6",),
    threats=("ML05", "AML.T0025"),
    sources={},
    cases=(
        Case(
            types=(VPC,),
            judge=companion((_CONFIG,), "resourceId", _FIX, _CLOSED),
            passes=(example(_VPC, _config("DISABLED")),),
            fails=(
                example(_VPC),
                example(_VPC, _config("ENABLED")),
                example(_VPC, _config("USE_LOCAL_RESOURCE_SETTING")),
                example(_VPC, _config("DISABLED", "vpc-2")),
            ),
            unknown=(example(_VPC, _config(UNKNOWN)), example(_VPC, _config("DISABLED", UNKNOWN))),
        ),
    ),
)
