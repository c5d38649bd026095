"""The rules of security groups: inline, as resources of their own, in the old and the new spelling.

Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.access.logic import some
from strongroom.controls.traffic.blocks import blocks, texts
from strongroom.controls.traffic.ranges import takes_in_the_internet
from strongroom.controls.traffic.types import (
    DEFAULT_SECURITY_GROUP,
    EGRESS_RULE,
    INGRESS_RULE,
    PREFIX_ENTRY,
    PREFIX_LIST,
    SECURITY_GROUP,
    SECURITY_RULE,
)
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import BLANK, Unknown, Value

Direction: TypeAlias = Literal["ingress", "egress"]

GROUPS: Final = (SECURITY_GROUP, DEFAULT_SECURITY_GROUP)
RULES: Final[dict[Direction, tuple[str, ...]]] = {
    "ingress": (SECURITY_RULE, INGRESS_RULE),
    "egress": (SECURITY_RULE, EGRESS_RULE),
}
_RANGES: Final = ("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")
_LISTS: Final = ("prefixListIds", "prefixListId")
_PEERS: Final = ("securityGroups", "sourceSecurityGroupId", "referencedSecurityGroupId")


@dataclass(frozen=True, slots=True)
class SecurityRule:
    """One rule: its path, the address ranges, prefix lists and groups that it lets through, and the protocol.

    A rule of which the plan tells nothing has one blank range. `self` is whether it names its own group.
    """

    path: str
    ranges: tuple[Value, ...]
    lists: tuple[Value, ...] = ()
    groups: tuple[Value, ...] = ()
    own: Value = False
    protocol: Value = None
    ports: tuple[Value, Value] = (None, None)


def security_rules(resource: Resource, direction: Direction) -> Iterator[SecurityRule]:
    """Yields the rules of this direction that the resource holds or is."""
    if resource.type in GROUPS:
        yield from (_rule(path, value) for path, value in blocks(resource.inputs, direction))
    elif resource.type == SECURITY_RULE:
        named = resource.inputs.get("type")
        if not isinstance(named, str):
            yield SecurityRule("type", (BLANK,))
        elif named == direction:
            yield _rule("", dict(resource.inputs))
    elif resource.type in RULES[direction]:
        yield _rule("", dict(resource.inputs))


def is_open(rule: SecurityRule, plan: Plan) -> bool | None:
    """True iff the rule lets the internet through, by a range or by a prefix list of the plan."""
    return some((*(takes_in_the_internet(value) for value in rule.ranges), *(_list(v, plan) for v in rule.lists)))


def _list(value: Value, plan: Plan) -> bool | None:
    """A list that AWS keeps (of S3) or that stands elsewhere is named by whoever wrote the rule."""
    if not isinstance(value, Unknown):
        return False if isinstance(value, str) else None
    listed = plan.by_urn.get(value.urn)
    if listed is None or listed.type != PREFIX_LIST:
        return False if value.urn else None
    apart = companions(plan, listed, (PREFIX_ENTRY,), "prefixListId").found
    ranges = [*at(listed.inputs, "entries[*].cidr"), *(item.inputs.get("cidr") for item in apart)]
    return some(takes_in_the_internet(item) for item in ranges)


def _rule(path: str, value: Value) -> SecurityRule:
    if not isinstance(value, dict):
        return SecurityRule(path, (BLANK,))
    return SecurityRule(
        path,
        _all(value, _RANGES),
        _all(value, _LISTS),
        _all(value, _PEERS),
        value.get("self", False),
        value.get("protocol", value.get("ipProtocol")),
        (value.get("fromPort"), value.get("toPort")),
    )


def _all(block: Mapping[str, Value], names: tuple[str, ...]) -> tuple[Value, ...]:
    return tuple(item for name in names for item in texts(block.get(name)))
