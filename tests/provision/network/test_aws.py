"""A network on AWS: what it always is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.facts.endpoints import BASE, INTERFACES
from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.network.aws import Network
from tests.provision.programs import only, plan_program, statements

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
BUCKET = "shop-dev-data-111122223333-eu-west-1"
GOOD: dict[str, Any] = {
    "context": CONTEXT, "key": KEY, "cidr": "10.40.0.0/20", "zones": 3, "services": [], "stores": [BUCKET],
}  # fmt: skip
NETWORKS = ("least", "most")
ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A network with the least arguments, and one with the most, in prod."""
    return plan_program(
        tmp_path_factory.mktemp("networks"),
        """
from strongroom.provision.network.aws import Network

stores = ["shop-dev-data-111122223333-eu-west-1"]
one = Network("least", {
    "context": least, "key": key, "cidr": "10.40.0.0/20", "zones": 3, "services": [], "stores": stores,
}, home)
two = Network("most", {
    "context": most, "key": key, "cidr": "100.64.1.0/24", "zones": 2, "stores": [*stores, "a-second"],
    "services": ["featurestore", "codeartifact.api", "codeartifact.repositories", "kms"],
    "reach": ["mirror.example.com", "*.example.org"], "retention_days": 400,
    "zone_names": ["eu-west-1b", "eu-west-1c"], "boundary": "arn:aws:iam::111122223333:policy/ours",
}, home)
for name, made in {"least": one, "most": two}.items():
    pulumi.export(name, {"charged": made.charged, "remarks": made.remarks, "placement": made.placement})
""",
    )


def told(plan: Plan, name: str) -> Any:
    """What the program says of a network."""
    stack = next(each for each in plan.resources if each.type == "pulumi:pulumi:Stack")
    return stack.outputs[name]


def test_no_resource_leads_to_the_internet(plan: Plan) -> None:
    """[N1] No gateway, no NAT, no public address, no route but those that AWS makes within the network."""
    kinds = {each.type for each in plan.resources}
    assert not {kind for kind in kinds if "Gateway:" in kind or "eip:" in kind or "route:Route" in kind}
    tables = [*plan.of("aws:ec2/routeTable:RouteTable"), *plan.of("aws:ec2/defaultRouteTable:DefaultRouteTable")]
    assert [table.inputs["routes"] for table in tables] == [[]] * 4
    for subnet in plan.of("aws:ec2/subnet:Subnet"):
        assert subnet.inputs["mapPublicIpOnLaunch"] is False
        assert subnet.inputs["assignIpv6AddressOnCreation"] is False


def test_each_zone_has_an_equal_part_of_the_range(plan: Plan) -> None:
    """Computed, so that a reviewer reads it; the zones are those named, or the region's usual ones."""
    parts = {
        each.name: (each.inputs["availabilityZone"], each.inputs["cidrBlock"])
        for each in plan.of("aws:ec2/subnet:Subnet")
    }
    assert parts == {
        "least-a": ("eu-west-1a", "10.40.0.0/22"),
        "least-b": ("eu-west-1b", "10.40.4.0/22"),
        "least-c": ("eu-west-1c", "10.40.8.0/22"),
        "most-b": ("eu-west-1b", "100.64.1.0/25"),
        "most-c": ("eu-west-1c", "100.64.1.128/25"),
    }
    routed = plan.of("aws:ec2/routeTableAssociation:RouteTableAssociation")
    assert {each.name for each in routed} == set(parts)


@pytest.mark.parametrize("name", NETWORKS)
def test_every_service_has_a_private_endpoint_with_private_names(plan: Plan, name: str) -> None:
    """[N2, N4] In every zone; the network resolves the names that the endpoints take over."""
    vpc = only(plan, "aws:ec2/vpc:Vpc", name)
    assert (vpc.inputs["enableDnsSupport"], vpc.inputs["enableDnsHostnames"]) == (True, True)
    words = {*BASE, *({"featurestore", "codeartifact.api", "codeartifact.repositories"} if name == "most" else ())}
    doors = {each.name: each.inputs for each in plan.of(ENDPOINT) if each.name.startswith(f"{name}-")}
    assert set(doors) == {f"{name}-{word}" for word in {*words, "s3"}}
    for word in words:
        door: Any = doors[f"{name}-{word}"]
        assert door["vpcEndpointType"] == "Interface"
        assert door["privateDnsEnabled"] is True
        assert len(door["subnetIds"]) == {"least": 3, "most": 2}[name]
        assert [each.urn.rsplit("::", 1)[1] for each in door["securityGroupIds"]] == [f"{name}-endpoints"]
    assert doors[f"{name}-s3"]["vpcEndpointType"] == "Gateway"
    assert doors[f"{name}-s3"]["serviceName"] == "com.amazonaws.eu-west-1.s3"


@pytest.mark.parametrize("name", NETWORKS)
def test_groups_name_each_other_and_nobody_else(plan: Plan, name: str) -> None:
    """[N5] The default group is empty; no rule names a range of addresses."""
    closed = only(plan, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name)
    assert (closed.inputs["ingress"], closed.inputs["egress"]) == ([], [])
    rules = {
        each.name.removeprefix(f"{name}-"): each.inputs
        for kind in ("Egress", "Ingress")
        for each in plan.of(f"aws:vpc/securityGroup{kind}Rule:SecurityGroup{kind}Rule")
        if each.name.startswith(f"{name}-")
    }
    assert not any("cidrIpv4" in rule or "cidrIpv6" in rule for rule in rules.values())

    def reads(rule: str) -> tuple[str, str, Any]:
        given: Any = rules[rule]
        other = given.get("referencedSecurityGroupId") or given["prefixListId"]
        names = [each.urn.rsplit("::", 1)[1].removeprefix(f"{name}-") for each in (given["securityGroupId"], other)]
        return names[0], names[1], given.get("fromPort")

    assert {rule: reads(rule) for rule in rules} == {
        "endpoints-from-work": ("endpoints", "work", 443),
        "work-to-endpoints": ("work", "endpoints", 443),
        "work-to-s3": ("work", "s3", 443),
        "work-to-work": ("work", "work", None),
        "work-from-work": ("work", "work", None),
    }
    assert rules["work-to-work"]["ipProtocol"] == rules["work-from-work"]["ipProtocol"] == "-1"


def test_groups_leave_their_rules_to_rules(plan: Plan) -> None:
    """An empty list beside rules of their own would delete those at the second deployment."""
    for group in plan.of("aws:ec2/securityGroup:SecurityGroup"):
        assert not {"ingress", "egress"} & set(group.inputs)
        assert group.inputs["revokeRulesOnDelete"] is True


@pytest.mark.parametrize("name", NETWORKS)
def test_only_listed_names_resolve(plan: Plan, name: str) -> None:
    """[N6] The allow list first, the block of everything last, also while the firewall fails."""
    rules = {
        each.inputs["priority"]: each
        for each in plan.of("aws:route53/resolverFirewallRule:ResolverFirewallRule")
        if each.name.startswith(f"{name}-")
    }
    first, last = rules[100], rules[200]
    assert (first.inputs["action"], last.inputs["action"]) == ("ALLOW", "BLOCK")
    assert last.inputs["blockResponse"] == "NXDOMAIN"
    lists = {
        each.name: each.inputs["domains"]
        for each in plan.of("aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList")
    }
    assert lists[f"{name}-names-everything"] == ["*."]
    allowed: Any = lists[f"{name}-names-allowed"]
    assert {"api.sagemaker.eu-west-1.amazonaws.com.", "*.s3.eu-west-1.amazonaws.com."} <= set(allowed)
    assert "*.amazonaws.com." not in allowed
    assert ({"mirror.example.com.", "*.example.org."} <= set(allowed)) is (name == "most")
    config = only(plan, "aws:route53/resolverFirewallConfig:ResolverFirewallConfig", name)
    assert config.inputs["firewallFailOpen"] == "DISABLED"


def test_the_firewall_is_held_to_the_network_once_it_is_whole(plan: Plan) -> None:
    """In prod nobody takes it off in passing; elsewhere the stack can be destroyed."""
    type_ = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation"
    guards = {each.name: each.inputs["mutationProtection"] for each in plan.of(type_)}
    assert guards == {"least": "DISABLED", "most": "ENABLED"}
    waits = {urn.rsplit("::", 1)[1] for urn in only(plan, type_, "least").dependencies or ()}
    assert {"least-names-allowed", "least-names-everything"} <= waits


@pytest.mark.parametrize(("name", "days"), [("least", 365), ("most", 400)])
def test_flows_and_names_are_noted_under_the_key(plan: Plan, name: str, days: int) -> None:
    """[N9] Every flow, told within a minute, and every name, for a year or longer."""
    flow = only(plan, "aws:ec2/flowLog:FlowLog", f"{name}-flows")
    assert (flow.inputs["trafficType"], flow.inputs["maxAggregationInterval"]) == ("ALL", 60)
    stage = {"least": "dev", "most": "prod"}[name]
    groups = {each.name: each for each in plan.of("aws:cloudwatch/logGroup:LogGroup")}
    for part, path in (
        ("flows", f"/strongroom/shop-{stage}/flow-logs"),
        ("names", f"/aws/vendedlogs/shop-{stage}-dns"),
    ):
        group = groups[f"{name}-{part}"]
        assert (group.inputs["name"], group.inputs["kmsKeyId"], group.inputs["retentionInDays"]) == (path, KEY, days)
        assert group.options.retain_on_delete
    log = only(plan, "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig", f"{name}-names")
    assert str(log.inputs["destinationArn"]).endswith(f":/aws/vendedlogs/shop-{stage}-dns")
    assert plan.of("aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation")


def test_the_writer_of_flow_logs_is_bounded(plan: Plan) -> None:
    """[I10] By the environment's boundary, or the one that is passed."""
    roles = {each.name: each.inputs["permissionsBoundary"] for each in plan.of("aws:iam/role:Role")}
    assert roles == {
        "least-flows": "arn:aws:iam::111122223333:policy/shop-dev/shop-dev-boundary",
        "most-flows": "arn:aws:iam::111122223333:policy/ours",
    }
    role = only(plan, "aws:iam/role:Role", "least-flows")
    trust = statements(role, "assumeRolePolicy")["FlowLogs"]
    assert trust["Condition"]["StringEquals"] == {"aws:SourceAccount": "111122223333"}


def test_a_workload_waits_for_the_route_table_of_its_subnet(plan: Plan) -> None:
    """Until then the default table would hold."""
    waits = {urn.rsplit("::", 1)[1] for urn in only(plan, ENDPOINT, "least-kms").dependencies or ()}
    assert {"least-a", "least-b", "least-c"} <= waits
    placement = told(plan, "least")["placement"]
    assert sorted(placement) == ["endpoint_group", "endpoints", "group", "prefix_list", "subnets", "vpc"]
    assert sorted(placement["endpoints"]) == sorted((*BASE, "s3"))
    assert isinstance(placement["prefix_list"], Unknown)


def test_what_costs_is_told_with_the_way_to_have_less(plan: Plan) -> None:
    """And what `reach` does not do."""
    least, most = (told(plan, name) for name in NETWORKS)
    assert least["charged"][0] == (
        "9 interface endpoints in 3 zones are charged by the hour, 27 in all, and by what passes; "
        "to have fewer: take 2 zones, or share one network among environments by `existing.network`"
    )
    assert "leave out codeartifact.api, codeartifact.repositories, featurestore" in most["charged"][0]
    assert least["remarks"] == []
    assert "nothing leads there" in most["remarks"][0]


@pytest.mark.parametrize("region", ["cn-north-1", "us-gov-west-1", "us-east-1"])
def test_other_partitions_have_their_own_names(tmp_path_factory: pytest.TempPathFactory, region: str) -> None:
    """Documents, endpoints and host names of China and of the government's cloud."""
    partition, suffix = {
        "cn-north-1": ("aws-cn", "amazonaws.com.cn"),
        "us-gov-west-1": ("aws-us-gov", "amazonaws.com"),
    }.get(region, ("aws", "amazonaws.com"))
    plan = plan_program(
        tmp_path_factory.mktemp("elsewhere"),
        f"""
from strongroom.provision.network.aws import Network

there = {{**least, "region": "{region}"}}
Network("n", {{
    "context": there, "key": key, "cidr": "10.40.0.0/20", "zones": 2, "services": [], "stores": ["shop"],
}}, pulumi.ResourceOptions(provider=Provider("there", there)))
""",
    )
    policy = statements(only(plan, ENDPOINT, "n-s3"))
    assert policy["Objects"]["Resource"] == f"arn:{partition}:s3:::shop/*"
    lists = {
        each.name: each.inputs["domains"]
        for each in plan.of("aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList")
    }
    allowed: Any = lists["n-names-allowed"]
    assert f"kms.{region}.{suffix}." in allowed


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"cidr": "10.40.0.0"}, "Network 'x'.cidr: is not /16 to /27, got `10.40.0.0`; write it like `10.40.0.0/20`"),
        ({"cidr": "10.40.0.1/20"}, "Network 'x'.cidr: is not a range of IPv4 addresses, got `10.40.0.1/20`; write it"),
        (
            {"cidr": "127.0.0.0/16"},
            "Network 'x'.cidr: is not private, got `127.0.0.0/16`; write it like `10.40.0.0/20`",
        ),
        ({"cidr": "52.1.0.0/16"}, "Network 'x'.cidr: is not private, got `52.1.0.0/16`; write it like `10.40.0.0/20`"),
        (
            {"cidr": "10.40.0.0/27"},
            "Network 'x'.cidr: leaves 0 addresses a zone beside 9 endpoints, got `10.40.0.0/27`; ",
        ),
        ({"zones": 1}, "Network 'x'.zones: is not 2 or 3, got `1`; pass how many zones hold a subnet"),
        ({"zones": "3"}, "Network 'x'.zones: is not a whole number, got `3`"),
        (
            {"zone_names": ["eu-west-1a"]},
            "Network 'x'.zone_names: names other than 3 zones of eu-west-1, got `['eu-west-1a']`; name as many zones",
        ),
        (
            {"zone_names": ["us-east-1a", "us-east-1b", "us-east-1c"]},
            "Network 'x'.zone_names: names other than 3 zones of eu-west-1, got",
        ),
        ({"services": ["mail"]}, "Network 'x'.services[0]: is not a service, got `mail`; write one of `athena`, "),
        ({"stores": []}, "Network 'x'.stores: names no store, got `[]`; name the buckets that work reaches"),
        ({"stores": ["Shop"]}, "Network 'x'.stores[0]: is not the name of a bucket, got `Shop`; write it like `fraud-"),
        ({"reach": ["https://x.org"]}, "Network 'x'.reach[0]: is not a host name in lower case, got `https://x.org`; "),
        ({"reach": ["*"]}, "Network 'x'.reach[0]: is not a host name in lower case, got `*`; write it like `mirror.ex"),
        ({"retention_days": 30}, "Network 'x'.retention_days: is less than a year, got `30`; pass at least 365"),
        ({"key": "alias/x"}, "Network 'x'.key: is not the ARN of a key, got `alias/x`; write it like `arn:aws:kms:"),
        (
            {"context": CONTEXT | {"name": "s" * 48}},
            "Network 'x'.context.name: makes a firewall list name of more than 64 characters, got `ssss",
        ),
        ({"gateway": True}, "Network 'x'.gateway: is not an argument, got `True`; leave it out: there are `context`"),
        ({}, "Network 'x'.opts.provider: is missing, got nothing; pass an explicit aws provider"),
    ],
)
def test_what_a_network_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each bad argument is one sentence that says what to do."""
    with pytest.raises(ArgumentMistake) as refused:
        Network("x", {**GOOD, **change})  # type: ignore[typeddict-item]
    assert any(each.startswith(sentence) for each in refused.value.sentences), refused.value.sentences


def test_no_argument_opens_the_network() -> None:
    """Locked means absent."""
    assert "kms" in INTERFACES
    with pytest.raises(ArgumentMistake, match="is not an argument"):
        Network("x", {**GOOD, "public": True})  # type: ignore[typeddict-item]
