"""A security rule opens named ports to a named peer; everything only within the group itself."""

from __future__ import annotations

from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.traffic.rules import GROUPS, RULES, SecurityRule, security_rules
from strongroom.controls.traffic.types import EGRESS_RULE, ENDPOINT, INGRESS_RULE, SECURITY_GROUP, SECURITY_RULE
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_FIX = "name the port, such as tcp 443, and a security group, a prefix list or a private range as the peer"
_EVERY_PORT = 65535
_PORTED = ("6", "tcp", "17", "udp")


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff each rule names some ports and a peer, or is about the group itself."""
    rules = [rule for direction in RULES for rule in security_rules(resource, direction)]
    return all_of(passed(), *(_one(rule, resource, plan) for rule in rules))


def _one(rule: SecurityRule, resource: Resource, plan: Plan) -> Outcome:
    path = rule.path or None
    peers = (*rule.ranges, *rule.lists, *rule.groups)
    itself = _is_itself(rule, resource, peers, plan)
    wide = _is_every_port(rule)
    if itself or (wide is False and peers):
        return passed(path)
    if not peers:
        return failed(path, "a rule names no peer", _FIX)
    if wide is None or itself is None:
        return unknown(path, "the plan does not tell which ports a rule opens, or to whom", _FIX)
    return failed(path, "a rule opens every port to somebody else", _FIX)


def _is_itself(rule: SecurityRule, resource: Resource, peers: tuple[Value, ...], plan: Plan) -> bool | None:
    if not peers:
        return None if isinstance(rule.own, (Unknown, Text)) else rule.own in (True, "true")
    own = spell(resource.inputs.get("securityGroupId"), plan)
    if resource.type in GROUPS or own is None:
        return None if UNKNOWN in peers else False
    named = [spell(peer, plan) for peer in peers]
    return None if None in named else all(peer == own for peer in named)


def _is_every_port(rule: SecurityRule) -> bool | None:
    if not isinstance(rule.protocol, (str, int)):
        return None
    if str(rule.protocol) in ("-1", "all"):
        return True
    if str(rule.protocol).casefold() not in _PORTED:
        return False
    try:
        first, last = (int(str(port)) for port in rule.ports)
    except ValueError:
        return None
    return first <= 1 and last >= _EVERY_PORT


_OWN = hole(SECURITY_GROUP, "work", "id")
_OTHER = hole(SECURITY_GROUP, "endpoints", "id")


def _rule(protocol: Value = "tcp", first: Value = 443, last: Value = 443, **peer: Value) -> Plan:
    inputs: dict[str, Value] = {"securityGroupId": _OWN, "ipProtocol": protocol, "fromPort": first, "toPort": last}
    return example(part(EGRESS_RULE, "one", {**inputs, **peer}))


def _group(**rule: Value) -> Plan:
    given: Value = {"protocol": "tcp", "fromPort": 443, "toPort": 443, **rule}
    return example(part(SECURITY_GROUP, "work", {"ingress": [given]}))


CONTROL = Control(
    id="security_rules_are_narrow",
    concept="network",
    title="Security rules name a peer and its ports",
    why="A rule for every port carries whatever protocol an intruder likes.",
    severity="medium",
    requirements=("N5",),
    threats=("ML05", "AML.T0072"),
    sources={},
    cases=(
        Case(
            types=(*GROUPS, SECURITY_RULE, INGRESS_RULE, EGRESS_RULE),
            judge=judge,
            passes=(
                example(part(SECURITY_GROUP, "work")),
                _rule(referencedSecurityGroupId=_OTHER),
                _rule(prefixListId=hole(ENDPOINT, "s3", "prefixListId")),
                _rule("-1", None, None, referencedSecurityGroupId=_OWN),
                _group(securityGroups=[_OTHER]),
                _group(protocol="-1", fromPort=0, toPort=0, self=True),
            ),
            fails=(
                _rule("-1", None, None, referencedSecurityGroupId=_OTHER),
                _rule("-1", None, None, cidrIpv4="10.0.0.0/16"),
                _rule("tcp", 0, 65535, referencedSecurityGroupId=_OTHER),
                _rule(),
                _group(protocol="-1", fromPort=0, toPort=0, cidrBlocks=["10.0.0.0/16"]),
            ),
            unknown=(
                _rule(UNKNOWN, referencedSecurityGroupId=_OTHER),
                _rule("-1", None, None, referencedSecurityGroupId=UNKNOWN),
                example(part(SECURITY_GROUP, "work", {"ingress": UNKNOWN})),
            ),
        ),
    ),
)
