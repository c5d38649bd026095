"""Each network answers names, so that those of its private endpoints are found."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.requirement import equals, not_false
from strongroom.controls.traffic.types import VPC
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = "set enableDnsSupport and enableDnsHostnames to true"


def _vpc(**inputs: Value) -> Plan:
    return example(part(VPC, "own", {"enableDnsHostnames": True, **inputs}))


CONTROL = Control(
    id="network_resolves_privately",
    concept="network",
    title="Networks resolve the private names of their endpoints",
    why="Without DNS in the network a client falls back to the public address of the service.",
    severity="medium",
    requirements=("N4",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(VPC,),
            judge=every(
                field("enableDnsSupport", not_false(), _FIX),
                field("enableDnsHostnames", equals(True), _FIX),
            ),
            passes=(_vpc(), _vpc(enableDnsSupport=True)),
            fails=(
                example(part(VPC, "own")),
                _vpc(enableDnsHostnames=False),
                _vpc(enableDnsSupport=False),
                _vpc(enableDnsSupport="false"),
            ),
            unknown=(_vpc(enableDnsHostnames=UNKNOWN), _vpc(enableDnsSupport=UNKNOWN)),
        ),
    ),
)
