"""Security rules and routes: every spelling is read the same."""

from __future__ import annotations

import pytest

from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.traffic.routes import routes
from strongroom.controls.traffic.rules import Direction, is_open, security_rules
from strongroom.controls.traffic.types import (
    EGRESS_RULE,
    INGRESS_RULE,
    ROUTE,
    ROUTE_TABLE,
    SECURITY_GROUP,
    SECURITY_RULE,
)
from strongroom.plan.value import Value

ANY: Value = "0.0.0.0/0"
OPEN = (
    part(SECURITY_GROUP, "a", {"egress": [{"cidrBlocks": [ANY]}]}),
    part(SECURITY_GROUP, "a", {"egress": {"cidrBlocks": [ANY]}}),
    part(SECURITY_GROUP, "a", {"egress": [{"ipv6CidrBlocks": ["::/0"]}]}),
    part(SECURITY_RULE, "a", {"type": "egress", "cidrBlocks": [ANY]}),
    part(EGRESS_RULE, "a", {"cidrIpv4": ANY}),
    part(EGRESS_RULE, "a", {"cidrIpv6": "::/0"}),
)


def opened(item: Part, direction: Direction) -> list[bool | None]:
    """What each rule of the direction lets through."""
    return [is_open(rule, example(item)) for rule in security_rules(item.resource, direction)]


@pytest.mark.parametrize("item", OPEN)
def test_an_open_rule_is_seen_in_every_spelling(item: Part) -> None:
    """Inline, flattened, of the old type and of the new one."""
    assert opened(item, "egress") == [True]
    assert opened(item, "ingress") == []


@pytest.mark.parametrize("value", [UNKNOWN, [UNKNOWN], "text"])
def test_rules_that_the_plan_does_not_tell_are_unknown(value: Value) -> None:
    """A list that the cloud fills is not an empty one."""
    assert opened(part(SECURITY_GROUP, "a", {"ingress": value}), "ingress") == [None]


def test_a_rule_of_unknown_direction_concerns_both() -> None:
    """It may be either."""
    rule = part(SECURITY_RULE, "a", {"type": UNKNOWN, "cidrBlocks": ["10.0.0.0/8"]})
    assert opened(rule, "ingress") == opened(rule, "egress") == [None]


def test_a_rule_of_the_new_type_has_one_direction() -> None:
    """An ingress rule is no egress rule."""
    assert opened(part(INGRESS_RULE, "a", {"cidrIpv4": ANY}), "egress") == []


def test_routes_are_read_inline_and_apart() -> None:
    """The same destination and target under both spellings."""
    apart = part(ROUTE, "a", {"routeTableId": "rtb-1", "destinationCidrBlock": ANY, "gatewayId": "igw-1"})
    inline = part(ROUTE_TABLE, "a", {"routes": [{"cidrBlock": ANY, "gatewayId": "igw-1", "natGatewayId": ""}]})
    read = [[(route.ranges, dict(route.targets)) for route in routes(item.resource)] for item in (apart, inline)]
    assert read[0] == read[1] == [((ANY,), {"gatewayId": "igw-1"})]
