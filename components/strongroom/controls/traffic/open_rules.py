"""The case of a control over security rules that let the internet through."""

from __future__ import annotations

from strongroom.controls.control import Case, Judge
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, all_of, failed, passed
from strongroom.controls.outcome import unknown as not_told
from strongroom.controls.traffic.rules import GROUPS, RULES, Direction, SecurityRule, is_open, security_rules
from strongroom.controls.traffic.types import (
    ENDPOINT,
    PREFIX_ENTRY,
    PREFIX_LIST,
    SECURITY_GROUP,
    SECURITY_RULE,
)
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value


def open_rules_case(direction: Direction, words: str, fix: str) -> Case:
    """No rule of this direction lets more public addresses through than one site has, whatever the port."""
    return Case(
        types=(*GROUPS, *RULES[direction]),
        judge=_judge(direction, words, fix),
        passes=(
            example(_group({})),
            example(_group({direction: []})),
            example(_group({direction: [_inline(cidrBlocks=["10.0.0.0/16"], self=True)]})),
            example(_group({direction: [_inline(prefixListIds=[hole(ENDPOINT, "s3", "prefixListId")])]})),
            *(example(item) for item in _apart(direction, "10.20.0.0/16", "fd00::/8")),
            example(_named(direction, "pl-6da54004")),
            example(_named(direction, hole(PREFIX_LIST, "own", "id")), _listed("10.0.0.0/8")),
            example(part(SECURITY_RULE, "other", {"type": _other(direction), "cidrBlocks": ["0.0.0.0/0"]})),
        ),
        fails=(
            *(
                example(_group({direction: [_inline(), _inline(cidrBlocks=["10.0.0.0/8", wide])]}))
                for wide in ("0.0.0.0/0", "0.0.0.0/1", "8.0.0.0/6")
            ),
            example(_group({direction: [_inline(ipv6CidrBlocks=["::/0"], fromPort=443, toPort=443)]})),
            example(_group({direction: _inline(cidrBlocks=["0.0.0.0/0"])})),
            *(example(item) for item in _apart(direction, "0.0.0.0/0", "::/0")),
            example(_named(direction, hole(PREFIX_LIST, "own", "id")), _listed("0.0.0.0/0")),
            example(
                _named(direction, hole(PREFIX_LIST, "own", "id")),
                part(PREFIX_LIST, "own"),
                part(PREFIX_ENTRY, "own", {"prefixListId": hole(PREFIX_LIST, "own", "id"), "cidr": "0.0.0.0/0"}),
            ),
        ),
        unknown=(
            example(_group({direction: UNKNOWN})),
            example(_group({direction: [UNKNOWN]})),
            example(_group({direction: [_inline(cidrBlocks=[UNKNOWN])]})),
            *(example(item) for item in _apart(direction, UNKNOWN, UNKNOWN)),
            example(_named(direction, UNKNOWN)),
            example(part(SECURITY_RULE, "open", {"type": UNKNOWN, "cidrBlocks": ["10.0.0.0/8"]})),
        ),
    )


def _judge(direction: Direction, words: str, fix: str) -> Judge:
    def one(rule: SecurityRule, plan: Plan) -> Outcome:
        verdict = is_open(rule, plan)
        path = rule.path or None
        if verdict is None:
            return not_told(path, f"the plan does not tell whether a rule {words}", fix)
        return failed(path, f"a rule {words}", fix) if verdict else passed(path)

    def judge(resource: Resource, plan: Plan) -> Outcome:
        return all_of(passed(direction), *(one(rule, plan) for rule in security_rules(resource, direction)))

    return judge


def _group(inputs: dict[str, Value]) -> Part:
    return part(SECURITY_GROUP, "work", {"vpcId": "vpc-1", **inputs})


def _inline(**inputs: Value) -> Value:
    return {"protocol": "tcp", "fromPort": 443, "toPort": 443, **inputs}


def _apart(direction: Direction, ipv4: Value, ipv6: Value) -> tuple[Part, ...]:
    old, new = RULES[direction]
    both: tuple[tuple[str, dict[str, Value]], ...] = (
        (old, {"type": direction, "cidrBlocks": [ipv4]}),
        (old, {"type": direction, "ipv6CidrBlocks": [ipv6]}),
        (new, {"cidrIpv4": ipv4}),
        (new, {"cidrIpv6": ipv6}),
    )
    return tuple(part(type_, "open", {"securityGroupId": "sg-1", **inputs}) for type_, inputs in both)


def _named(direction: Direction, prefix_list: Value) -> Part:
    return part(RULES[direction][1], "named", {"securityGroupId": "sg-1", "prefixListId": prefix_list})


def _listed(cidr: str) -> Part:
    return part(PREFIX_LIST, "own", {"entries": [{"cidr": cidr}]})


def _other(direction: Direction) -> Direction:
    return "egress" if direction == "ingress" else "ingress"
