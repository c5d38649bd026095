"""No security rule lets the internet in."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.traffic.open_rules import open_rules_case

CONTROL = Control(
    id="ingress_is_not_open_to_the_internet",
    concept="network",
    title="No firewall rule lets the internet in",
    why="Open ports are found within minutes.",
    severity="critical",
    requirements=("N5",),
    threats=("ML05", "AML.T0049"),
    sources={
        "cdk_nag": ("AwsSolutions-EC23", "NIST.800.53.R5-EC2RestrictedCommonPorts", "NIST.800.53.R5-EC2RestrictedSSH"),
        "checkov": ("CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_260", "CKV_AWS_277"),
        "cis_aws_7.0": ("6.3", "6.4"),
        "prowler": ("ec2_securitygroup_allow_ingress_from_internet_to_any_port",),
        "pulumi_compliance_policies": ("aws-ec2-security-group-disallow-public-internet-ingress",),
        "pulumi_nist_pack": ("aws/security-group-default-deny", "aws/security-group-ssh-rdp"),
        "security_hub": ("EC2.13", "EC2.14", "EC2.18", "EC2.19"),
        "trivy": ("AWS-0107",),
    },
    cases=(
        open_rules_case(
            "ingress",
            "lets the internet in",
            "name a security group or a private range as the source",
        ),
    ),
)
