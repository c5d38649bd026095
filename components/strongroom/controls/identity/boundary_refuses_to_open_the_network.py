"""The boundary of the roles that work refuses ways out of the network."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.bounds import boundary_case

_ACTIONS = (
    "ec2:AcceptVpcPeeringConnection",
    "ec2:AssociateAddress",
    "ec2:AttachInternetGateway",
    "ec2:AuthorizeSecurityGroupEgress",
    "ec2:AuthorizeSecurityGroupIngress",
    "ec2:CreateInternetGateway",
    "ec2:CreateNatGateway",
    "ec2:CreateRoute",
    "ec2:CreateVpcEndpoint",
    "ec2:CreateVpcPeeringConnection",
    "ec2:DeleteFlowLogs",
    "ec2:ModifyVpcEndpoint",
    "ec2:ReplaceRoute",
)

CONTROL = Control(
    id="boundary_refuses_to_open_the_network",
    concept="identity",
    title="The boundary refuses to open the network, whatever somebody allows later",
    why="A gateway, a peering or a rule of a security group is a way out for everything in the network.",
    severity="high",
    requirements=("I10", "N1"),
    threats=("ML05",),
    sources={},
    cases=(boundary_case(_ACTIONS, "may open the network"),),
)
