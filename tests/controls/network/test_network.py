"""Controls on networks beyond their own examples: links of every kind, and what a plan may leave open."""

from __future__ import annotations

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.example import UNKNOWN, Part, example, hole, part, text
from strongroom.controls.run import check
from strongroom.controls.traffic.types import (
    ENDPOINT,
    FLOW_LOG,
    INTERNET_GATEWAY,
    NAT_GATEWAY,
    ROUTE,
    ROUTE_TABLE,
    SECURITY_GROUP,
    SUBNET,
    VPC,
)
from strongroom.plan.model import Gap, Plan
from strongroom.plan.value import Value

CONTROLS = {control.id: control for control in catalogue()}
OWN = part(VPC, "own", {"cidrBlock": "10.0.0.0/16"})
ID = hole(VPC, "own", "id")


def verdicts(control: str, *parts: Part) -> list[str]:
    """What one control says of a plan."""
    return [finding.verdict for finding in check(example(*parts), [CONTROLS[control]])]


def test_a_plan_without_networks_is_left_out() -> None:
    """A stack of buckets has no network to judge."""
    bucket = part("aws:s3/bucket:Bucket", "data", {"bucket": "data"})
    about = [control for control in CONTROLS.values() if control.concept == "network"]
    assert check(example(bucket), about) == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"gatewayId": hole(INTERNET_GATEWAY, "out", "id")}, "fail"),
        ({"gatewayId": "igw-0123"}, "fail"),
        ({"natGatewayId": hole(NAT_GATEWAY, "out", "id")}, "fail"),
        ({"egressOnlyGatewayId": "eigw-1"}, "fail"),
        ({"carrierGatewayId": "cagw-1"}, "fail"),
        ({"gatewayId": hole("aws:ec2/vpnGateway:VpnGateway", "office", "id")}, "unknown"),
        ({"transitGatewayId": "tgw-1"}, "unknown"),
        ({"vpcEndpointId": "vpce-1"}, "unknown"),
        ({"networkInterfaceId": "eni-1"}, "unknown"),
        ({"gatewayId": "local"}, "pass"),
    ],
)
def test_a_default_route_is_judged_by_its_target(target: dict[str, Value], expected: str) -> None:
    """A NAT gateway is a road out too; what lies behind another network this plan does not tell."""
    inline = part(ROUTE_TABLE, "own", {"routes": [{"cidrBlock": "0.0.0.0/0", **target}]})
    apart = part(ROUTE, "own", {"routeTableId": "rtb-1", "destinationCidrBlock": "0.0.0.0/0", **target})
    assert verdicts("network_has_no_internet_route", inline) == [expected]
    assert verdicts("network_has_no_internet_route", apart) == [expected]


def test_a_narrow_route_to_another_network_is_no_road_out() -> None:
    """Only what takes in public addresses is."""
    route = part(ROUTE, "own", {"destinationCidrBlock": "10.9.0.0/16", "transitGatewayId": "tgw-1"})
    assert verdicts("network_has_no_internet_route", route) == ["pass"]


@pytest.mark.parametrize("days", [None, 0, 90, 3653])
def test_a_log_group_without_an_end_keeps_flows_long_enough(days: Value) -> None:
    """CloudWatch keeps for ever where nothing is said."""
    log = part(FLOW_LOG, "f", {"vpcId": ID, "trafficType": "ALL", "logDestination": hole(LOG_GROUP, "f", "arn")})
    assert verdicts("network_flow_is_logged", OWN, log, part(LOG_GROUP, "f", {"retentionInDays": days})) == ["pass"]


def test_a_second_flow_log_that_is_whole_counts() -> None:
    """One log of refused flows beside one of all of them is no fault."""
    refused = part(FLOW_LOG, "a", {"vpcId": ID, "trafficType": "REJECT", "logDestination": hole(LOG_GROUP, "f", "arn")})
    every = part(FLOW_LOG, "b", {"vpcId": ID, "trafficType": "ALL", "logDestination": hole(LOG_GROUP, "f", "arn")})
    group = part(LOG_GROUP, "f", {"retentionInDays": 365})
    assert verdicts("network_flow_is_logged", OWN, refused, every, group) == ["pass"]
    assert verdicts("network_flow_is_logged", OWN, refused, group) == ["fail"]


def test_want_of_a_companion_is_unknown_where_the_plan_has_a_gap() -> None:
    """What the plan does not show may be there."""
    plan = Plan("s", "p", (OWN.resource,), gaps=(Gap("a resource could not be read"),))
    found = check(plan, [CONTROLS["network_flow_is_logged"]])
    assert [finding.verdict for finding in found] == ["unknown"]


def test_a_group_without_a_network_lands_in_the_default_one() -> None:
    """AWS puts it there."""
    assert verdicts("default_network_is_unused", part(SECURITY_GROUP, "work", {})) == ["fail"]


def test_endpoints_of_another_network_do_not_count() -> None:
    """Each network needs its own."""
    prefix = "com.amazonaws.eu-west-1."
    words = ("s3", "sagemaker.api", "sagemaker.runtime", "sts", "kms", "logs", "monitoring", "ecr.api", "ecr.dkr")
    here = [part(ENDPOINT, word, {"vpcId": ID, "serviceName": prefix + word}) for word in words]
    other = part(VPC, "other", {})
    assert verdicts("private_endpoints_cover_ml_services", OWN, *here) == ["pass"]
    assert sorted(verdicts("private_endpoints_cover_ml_services", OWN, other, *here)) == ["fail", "pass"]


def test_a_region_that_is_not_told_leaves_the_service_readable() -> None:
    """`com.amazonaws.<region>.kms` is the endpoint of KMS wherever it stands."""
    named = part(ENDPOINT, "kms", {"vpcId": ID, "serviceName": text("com.amazonaws.", UNKNOWN, ".kms")})
    (found,) = check(example(OWN, named), [CONTROLS["private_endpoints_cover_ml_services"]])
    assert "kms" not in found.message.split("for ")[-1].split(", ")


@pytest.mark.parametrize(("zones", "expected"), [(("a", "b", "c"), "pass"), (("a", "b"), "fail")])
def test_an_endpoint_stands_in_every_zone_of_its_network(zones: tuple[str, ...], expected: str) -> None:
    """Two of three zones are not all of them."""
    subnets = [part(SUBNET, zone, {"vpcId": ID, "availabilityZone": f"eu-west-1{zone}"}) for zone in "abc"]
    ids: Value = [hole(SUBNET, zone, "id") for zone in zones]
    here = part(ENDPOINT, "kms", {"vpcId": ID, "vpcEndpointType": "Interface", "subnetIds": ids})
    assert verdicts("interface_endpoint_serves_every_zone", here, OWN, *subnets) == [expected]
