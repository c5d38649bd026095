"""No network ACL admits administration ports from everywhere."""

from __future__ import annotations

from strongroom.access.logic import every as all_true
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.traffic.blocks import blocks
from strongroom.controls.traffic.ranges import takes_in_the_internet
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_ACLS = ("aws:ec2/networkAcl:NetworkAcl", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl")
_RULE = "aws:ec2/networkAclRule:NetworkAclRule"
_PORTS = (22, 3389)
_FIX = "narrow the range, or allow the ports that the machines really serve"


def judge(resource: Resource, _plan: Plan) -> Outcome:
    """Passes iff no ingress rule that allows takes in the internet and one of the two ports."""
    rules = [("", dict(resource.inputs))] if resource.type == _RULE else blocks(resource.inputs, "ingress")
    return all_of(passed("ingress"), *(_one(path or None, rule) for path, rule in rules))


def _one(path: str | None, rule: Value) -> Outcome:
    verdict = _admits(rule) if isinstance(rule, dict) else None
    if verdict is None:
        return unknown(path, "the plan does not tell whether a rule admits administration from everywhere", _FIX)
    return failed(path, "a rule admits administration ports from everywhere", _FIX) if verdict else passed(path)


def _admits(rule: dict[str, Value]) -> bool | None:
    ranges = [rule[name] for name in ("cidrBlock", "ipv6CidrBlock") if rule.get(name) not in (None, "")]
    return all_true(
        (
            _is_ingress(rule.get("egress")),
            _allows(rule.get("action", rule.get("ruleAction"))),
            some(takes_in_the_internet(value) for value in ranges),
            _has_port(rule),
        ),
    )


def _is_ingress(egress: Value) -> bool | None:
    return None if isinstance(egress, (Unknown, Text)) else egress not in (True, "true")


def _allows(action: Value) -> bool | None:
    return action.casefold() == "allow" if isinstance(action, str) else None


def _has_port(rule: dict[str, Value]) -> bool | None:
    protocol = rule.get("protocol")
    if not isinstance(protocol, (str, int)):
        return None
    if str(protocol) in ("-1", "all"):
        return True
    if str(protocol).casefold() not in ("6", "tcp", "17", "udp"):
        return False
    try:
        first, last = int(str(rule.get("fromPort"))), int(str(rule.get("toPort")))
    except ValueError:
        return None
    return any(first <= port <= last for port in _PORTS)


def _acl(cidr: Value, port: Value, last: Value = None, **changes: Value) -> Plan:
    rule: Value = {
        "action": "allow",
        "ruleNo": 100,
        "protocol": "tcp",
        "cidrBlock": cidr,
        "fromPort": port,
        "toPort": port if last is None else last,
        **changes,
    }
    return example(part(_ACLS[0], "own", {"ingress": [rule]}))


def _apart(**inputs: Value) -> Plan:
    rule: dict[str, Value] = {"ruleAction": "allow", "protocol": "-1", "cidrBlock": "0.0.0.0/0", **inputs}
    return example(part(_RULE, "own", rule))


CONTROL = Control(
    id="network_acl_has_no_open_admin_ports",
    concept="network",
    title="Network ACLs do not admit administration ports from everywhere",
    why="Second fence.",
    severity="medium",
    requirements=("N5",),
    threats=("ML05",),
    sources={
        "checkov": ("CKV_AWS_231", "CKV_AWS_232", "CKV_AWS_352"),
        "cis_aws_7.0": ("6.2",),
        "security_hub": ("EC2.21",),
        "trivy": ("AWS-0102", "AWS-0105"),
    },
    cases=(
        Case(
            types=(*_ACLS, _RULE),
            judge=judge,
            passes=(
                example(part(_ACLS[1], "default")),
                _acl("0.0.0.0/0", 443),
                _acl("0.0.0.0/0", 1024, 3388),
                _acl("10.0.0.0/16", 22),
                _acl("0.0.0.0/0", 22, action="deny"),
                _apart(egress=True),
            ),
            fails=(
                _acl("0.0.0.0/0", 22),
                _acl("0.0.0.0/0", 0, 65535),
                _acl("0.0.0.0/0", 0, protocol="-1"),
                _acl(None, 3389, ipv6CidrBlock="::/0", action="ALLOW"),
                _apart(),
                _apart(egress=False, protocol="6", fromPort=3389, toPort=3389),
            ),
            unknown=(
                _acl(UNKNOWN, 22),
                _acl("0.0.0.0/0", UNKNOWN),
                example(part(_ACLS[0], "own", {"ingress": UNKNOWN})),
                _apart(egress=UNKNOWN),
            ),
        ),
    ),
)
