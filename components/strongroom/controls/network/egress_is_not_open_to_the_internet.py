"""No security rule lets traffic out to the internet."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.traffic.open_rules import open_rules_case

CONTROL = Control(
    id="egress_is_not_open_to_the_internet",
    concept="network",
    title="No firewall rule lets everything out",
    why="Default-deny egress is the last fence against a stolen model.",
    severity="high",
    requirements=("N5",),
    threats=("ML05", "AML.T0025", "AML.T0072"),
    sources={"checkov": ("CKV_AWS_382",), "pulumi_nist_pack": ("aws/security-group-strict",), "trivy": ("AWS-0104",)},
    cases=(
        open_rules_case(
            "egress",
            "lets traffic out to the internet",
            "name a security group, the prefix list of a gateway endpoint or a private range as the destination",
        ),
    ),
)
