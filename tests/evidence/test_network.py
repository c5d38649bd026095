"""Evidence for N1 to N6 and N9 on AWS: where packets, names and calls can go from both stacks' networks."""

from __future__ import annotations

from typing import Any, Final

import pytest

from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value
from tests.evidence.edit import condition_dropped, dropped, put, without
from tests.evidence.evaluator import Request, decide
from tests.evidence.reading import account, policies, role

ENDPOINT: Final = "aws:ec2/vpcEndpoint:VpcEndpoint"
ROUTES: Final = "aws:ec2/routeTable:RouteTable"
SUBNET: Final = "aws:ec2/subnet:Subnet"
VPC: Final = "aws:ec2/vpc:Vpc"
DEFAULT_GROUP: Final = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"
GROUP: Final = "aws:ec2/securityGroup:SecurityGroup"
EGRESS: Final = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"
INGRESS: Final = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"
FLOW: Final = "aws:ec2/flowLog:FlowLog"
LOG_GROUP: Final = "aws:cloudwatch/logGroup:LogGroup"
NAMES: Final = "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig"
NAMES_OF: Final = "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation"
FIREWALL_RULE: Final = "aws:route53/resolverFirewallRule:ResolverFirewallRule"
FIREWALL_LIST: Final = "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList"
FIREWALL_CONFIG: Final = "aws:route53/resolverFirewallConfig:ResolverFirewallConfig"
FIREWALL_OF: Final = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation"
ROADS: Final = (
    "nternetGateway",
    "natGateway",
    "vpcPeering",
    "transitgateway",
    "vpnGateway",
    "carrierGateway",
    "eip:Eip",
)
WORDS: Final = ("ecr.api", "ecr.dkr", "kms", "logs", "monitoring", "sagemaker.api", "sagemaker.runtime", "sts")
EVERYWHERE: Final[list[Value]] = [{"cidrBlock": "0.0.0.0/0", "gatewayId": "igw-0a1b2c3d"}]


def holes(value: Value) -> set[str]:
    """The logical names of the resources whose ids stand in the value."""
    listed = value if isinstance(value, list) else [value]
    return {each.urn.rsplit("::", 1)[-1] for each in listed if isinstance(each, Unknown)}


def interfaces(plan: Plan) -> dict[str, Resource]:
    """Each interface endpoint by the service that it leads to."""
    return {
        str(each.inputs["serviceName"]): each
        for each in plan.of(ENDPOINT)
        if each.inputs["vpcEndpointType"] == "Interface"
    }


@pytest.mark.proves("N1", "aws", sabotage=put(ROUTES, "routes", EVERYWHERE))
@pytest.mark.proves("N1", "aws", sabotage=put(SUBNET, "mapPublicIpOnLaunch", True))
def test_no_road_leads_to_or_from_the_internet(aws_plan: Plan) -> None:
    """No gateway of any kind, no route but the network's own, no public address."""
    assert not [each.urn for each in aws_plan.resources if any(road in each.type for road in ROADS)]
    assert not [each for each in aws_plan.resources if each.type == "aws:ec2/route:Route"]
    for table in (*aws_plan.of(ROUTES), *aws_plan.of("aws:ec2/defaultRouteTable:DefaultRouteTable")):
        assert table.inputs["routes"] == []
    subnets = aws_plan.of(SUBNET)
    assert len({each.inputs["availabilityZone"] for each in subnets}) == len(subnets) == 3
    assert all(each.inputs["mapPublicIpOnLaunch"] is False for each in subnets)


@pytest.mark.proves(
    "N2", "aws", sabotage=dropped(ENDPOINT, where=lambda each: str(each.inputs["serviceName"]).endswith(".kms"))
)
@pytest.mark.proves("N2", "aws", sabotage=without(ENDPOINT, "routeTableIds"))
def test_every_service_has_a_private_endpoint_in_every_zone(aws_plan: Plan) -> None:
    """SageMaker's interfaces, registry, keys, logs, metrics, tokens and Studio; S3 by its gateway."""
    found = interfaces(aws_plan)
    wanted = {f"com.amazonaws.eu-west-1.{word}" for word in WORDS} | {"aws.sagemaker.eu-west-1.studio"}
    assert wanted <= set(found)
    zones = {each.name for each in aws_plan.of(SUBNET)}
    for endpoint in found.values():
        assert holes(endpoint.inputs["subnetIds"]) == zones
    (gateway,) = [each for each in aws_plan.of(ENDPOINT) if each.inputs["vpcEndpointType"] == "Gateway"]
    assert gateway.inputs["serviceName"] == "com.amazonaws.eu-west-1.s3"
    assert holes(gateway.inputs.get("routeTableIds", [])) == {each.name for each in aws_plan.of(ROUTES)}


def called(plan: Plan, action: str, **changed: str) -> Request:
    """A scientist's call on what belongs to the account."""
    home = account(plan)
    known = {"aws:principalaccount": home, "aws:resourceaccount": home, "aws:principalorgid": "o-a1b2c3d4e5"}
    return Request(role(plan, "scientist"), action, "*", {**known, **changed})


ACTIONS: Final = {"ecr": "ecr:BatchGetImage", "sts": "sts:AssumeRole", "monitoring": "cloudwatch:PutMetricData"}


@pytest.mark.proves("N3", "aws", sabotage=condition_dropped(ENDPOINT, "policy", "Own", "aws:PrincipalAccount"))
@pytest.mark.proves("N3", "aws", sabotage=condition_dropped(ENDPOINT, "policy", "Own", "aws:ResourceAccount"))
@pytest.mark.proves("N3", "aws", sabotage=without(ENDPOINT, "policy"))
def test_an_endpoint_admits_our_principals_to_our_resources(aws_plan: Plan) -> None:
    """And neither a stranger's credentials nor a stranger's resource, though both come through our network."""
    for service, endpoint in interfaces(aws_plan).items():
        word = service.rsplit(".", 1)[-1] if ".ecr." not in service else "ecr"
        action = ACTIONS.get(word, {"kms": "kms:Decrypt", "logs": "logs:PutLogEvents"}.get(word))
        if "sagemaker" in service:
            action = {"runtime": "sagemaker:InvokeEndpoint", "studio": "sagemaker:CreateApp"}.get(
                word, "sagemaker:CreateTrainingJob" if word == "api" else "sagemaker:PutRecord"
            )
        assert action is not None, service
        assert "policy" in endpoint.inputs, f"{service} admits everybody to everything"
        policy = policies(aws_plan, ENDPOINT)[endpoint.name]
        assert decide(policy, called(aws_plan, action)) == "allow", service
        stranger = called(aws_plan, action, **{"aws:principalaccount": "999999999999"})
        assert decide(policy, stranger) != "allow", service
        assert decide(policy, called(aws_plan, action, **{"aws:resourceaccount": "999999999999"})) != "allow", service


@pytest.mark.proves("N4", "aws", sabotage=put(ENDPOINT, "privateDnsEnabled", False))
@pytest.mark.proves("N4", "aws", sabotage=put(VPC, "enableDnsHostnames", False))
def test_names_of_services_resolve_to_private_addresses(aws_plan: Plan) -> None:
    """Each interface endpoint answers under the service's own name, which the network resolves."""
    (network,) = aws_plan.of(VPC)
    assert network.inputs["enableDnsSupport"] is True
    assert network.inputs["enableDnsHostnames"] is True
    assert all(each.inputs["privateDnsEnabled"] is True for each in interfaces(aws_plan).values())


def inline(plan: Plan, direction: str) -> list[Any]:
    """The rules that groups hold themselves."""
    listed: list[Any] = []
    for each in plan.of(GROUP):
        rules = each.inputs.get(direction) or []
        assert isinstance(rules, list)
        listed += rules
    return listed


@pytest.mark.proves("N5", "aws", sabotage=put(EGRESS, "cidrIpv4", "0.0.0.0/0"))
@pytest.mark.proves("N5", "aws", sabotage=put(INGRESS, "cidrIpv4", "0.0.0.0/0"))
@pytest.mark.proves("N5", "aws", sabotage=put(DEFAULT_GROUP, "egress", [{"protocol": "-1"}]))
def test_groups_name_each_other_and_no_addresses(aws_plan: Plan) -> None:
    """What leaves goes to a named group or to S3 behind its gateway; what comes is from a named group."""
    assert aws_plan.of(EGRESS)
    assert aws_plan.of(INGRESS)
    for rule in (*aws_plan.of(EGRESS), *aws_plan.of(INGRESS)):
        assert "cidrIpv4" not in rule.inputs
        assert "cidrIpv6" not in rule.inputs
        assert bool(rule.inputs.get("referencedSecurityGroupId")) != bool(rule.inputs.get("prefixListId"))
    for rule in (*inline(aws_plan, "egress"), *inline(aws_plan, "ingress")):
        assert not rule.get("cidrBlocks")
        assert not rule.get("ipv6CidrBlocks")
        assert rule.get("self") or rule.get("securityGroups") or rule.get("prefixListIds")
    (unused,) = aws_plan.of(DEFAULT_GROUP)
    assert (unused.inputs["ingress"], unused.inputs["egress"]) == ([], [])


@pytest.mark.proves("N6", "aws", sabotage=dropped(FIREWALL_RULE, where=lambda each: each.inputs["action"] == "BLOCK"))
@pytest.mark.proves("N6", "aws", sabotage=put(FIREWALL_CONFIG, "firewallFailOpen", "ENABLED"))
@pytest.mark.proves("N6", "aws", sabotage=dropped(FIREWALL_OF))
def test_names_that_may_be_asked_for_are_listed(aws_plan: Plan) -> None:
    """Listed names first, every other refused, also while the firewall fails."""
    rules = sorted(aws_plan.of(FIREWALL_RULE), key=lambda each: int(str(each.inputs["priority"])))
    assert [each.inputs["action"] for each in rules] == ["ALLOW", "BLOCK"]
    lists = {each.name: each.inputs["domains"] for each in aws_plan.of(FIREWALL_LIST)}
    allowed, blocked = (lists[next(iter(holes(each.inputs["firewallDomainListId"])))] for each in rules)
    assert blocked in (["*."], ["*"])
    assert isinstance(allowed, list)
    assert not [host for host in allowed if str(host).rstrip(".") in ("*", "*.com", "*.amazonaws.com")]
    (config,) = aws_plan.of(FIREWALL_CONFIG)
    assert config.inputs["firewallFailOpen"] == "DISABLED"
    (associated,) = aws_plan.of(FIREWALL_OF) or (None,)
    assert associated is not None, "no network asks the firewall"
    assert holes(associated.inputs["vpcId"]) == {each.name for each in aws_plan.of(VPC)}


@pytest.mark.proves("N9", "aws", sabotage=put(FLOW, "trafficType", "ACCEPT"))
@pytest.mark.proves("N9", "aws", sabotage=dropped(NAMES_OF))
@pytest.mark.proves("N9", "aws", sabotage=put(LOG_GROUP, "retentionInDays", 30))
def test_flows_and_names_are_logged(aws_plan: Plan) -> None:
    """Accepted and refused flows, and each name that is asked for, for a year under the environment's key."""
    (flow,) = aws_plan.of(FLOW)
    assert flow.inputs["trafficType"] == "ALL"
    (names,) = aws_plan.of(NAMES)
    networks = {name for each in aws_plan.of(NAMES_OF) for name in holes(each.inputs["resourceId"])}
    assert networks == holes(flow.inputs["vpcId"]) == {each.name for each in aws_plan.of(VPC)}
    for destination in (flow.inputs["logDestination"], names.inputs["destinationArn"]):
        group = str(destination).split(":log-group:", 1)[1].removesuffix(":*")
        (kept,) = [each for each in aws_plan.of(LOG_GROUP) if each.inputs["name"] == group]
        assert int(str(kept.inputs["retentionInDays"])) >= 365 or kept.inputs["retentionInDays"] == 0
        assert isinstance(kept.inputs["kmsKeyId"], Unknown)
