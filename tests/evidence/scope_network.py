"""The inputs of networks, their endpoints and their records that a requirement names."""

from __future__ import annotations

from typing import Final

from strongroom.plan.value import Value
from tests.evidence.scope import Scope, Weaker, Wider, weaker

_EVERYWHERE: Final = ("0.0.0.0/0", "::/0")
_WAYS_OUT: Final[tuple[Value, ...]] = (
    [{"cidrBlock": "0.0.0.0/0", "gatewayId": "igw-00000000000000000"}],
    [{"cidrBlock": "0.0.0.0/0", "natGatewayId": "nat-00000000000000000"}],
    [{"ipv6CidrBlock": "::/0", "egressOnlyGatewayId": "eigw-00000000000000000"}],
)
_OPEN_RULE: Final[Value] = [{"protocol": "-1", "fromPort": 0, "toPort": 0, "cidrBlocks": ["0.0.0.0/0"]}]
_OPENED: Final[dict[str, tuple[str, tuple[Value, ...]]]] = {
    "cidrIpv4": ("N5", _EVERYWHERE[:1]),
    "cidrIpv6": ("N5", _EVERYWHERE[1:]),
}

NETWORKS: Final[dict[str, Scope]] = {
    "aws:ec2/vpc:Vpc": Scope(
        {
            "enableDnsSupport": ("N4", "flag"),
            "enableDnsHostnames": ("N4", "flag"),
            "assignGeneratedIpv6CidrBlock": ("N1", "flag"),
        },
    ),
    "aws:ec2/subnet:Subnet": Scope(
        {"mapPublicIpOnLaunch": ("N1", "flag"), "assignIpv6AddressOnCreation": ("N1", "flag")},
    ),
    "aws:ec2/routeTable:RouteTable": Scope({"routes": ("N1", weaker(*_WAYS_OUT))}),
    "aws:ec2/defaultRouteTable:DefaultRouteTable": Scope({"routes": ("N1", weaker(*_WAYS_OUT))}),
    "aws:ec2/routeTableAssociation:RouteTableAssociation": Scope(companion="N1"),
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": Scope(
        {"ingress": ("N5", Weaker((_OPEN_RULE,))), "egress": ("N5", Weaker((_OPEN_RULE,)))},
        companion="N5",
    ),
    "aws:ec2/securityGroup:SecurityGroup": Scope(
        added={"ingress": ("N5", (_OPEN_RULE,)), "egress": ("N5", (_OPEN_RULE,))},
    ),
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": Scope(
        added=_OPENED,
    ),
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": Scope(
        added=_OPENED,
    ),
    "aws:ec2/vpcEndpoint:VpcEndpoint": Scope(
        {
            "privateDnsEnabled": ("N4", "flag"),
            "policy": ("N3", "policy"),
            "subnetIds": ("N2", "list"),
            "routeTableIds": ("N2", "list"),
            "securityGroupIds": ("N5", weaker([])),
        },
        companion="N2",
    ),
    "aws:ec2/flowLog:FlowLog": Scope(
        {
            "trafficType": ("N9", weaker("ACCEPT", "REJECT")),
            "maxAggregationInterval": ("N9", weaker(600)),
            "logDestination": ("N9", weaker("arn:aws:logs:eu-west-1:999999999999:log-group:another")),
            "iamRoleArn": ("N9", weaker()),
        },
        companion="N9",
    ),
    "aws:route53/resolverFirewallConfig:ResolverFirewallConfig": Scope(
        {"firewallFailOpen": ("N6", Weaker(("ENABLED", "USE_LOCAL_RESOURCE_SETTING")))},
    ),
    "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList": Scope(
        {
            "domains": ("N6", Wider(("*.", "*.com."), unless="*.")),
            "domains[*]": ("N6", Weaker(("example.com.",), only="*.")),
        },
    ),
    "aws:route53/resolverFirewallRule:ResolverFirewallRule": Scope(
        {"action": ("N6", Weaker(("ALLOW", "ALERT"), only="BLOCK"))},
        companion="N6",
        needed=lambda rule: rule.inputs.get("action") == "BLOCK",
    ),
    "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation": Scope(
        {"mutationProtection": ("N6", Weaker(("DISABLED",), removable=True, only="ENABLED"))}, companion="N6"
    ),
    "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig": Scope(
        {"destinationArn": ("N9", Weaker(("arn:aws:logs:eu-west-1:999999999999:log-group:another",)))},
        companion="N9",
    ),
    "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation": Scope(companion="N9"),
}
