"""Each network looks up the names on its list and no others."""

from __future__ import annotations

from strongroom.access.logic import every as all_true
from strongroom.access.logic import negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, failed, lacking, passed, unknown
from strongroom.controls.traffic.blocks import texts
from strongroom.controls.traffic.types import VPC
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ASSOCIATION = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation"
_GROUP = "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup"
_RULE = "aws:route53/resolverFirewallRule:ResolverFirewallRule"
_LIST = "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList"
_FIX = "associate a DNS firewall rule group that allows the names on a list and whose last rule blocks `*`"


def judge(network: Resource, plan: Plan) -> Outcome:
    """Passes iff a rule blocks every name and none before it lets through more than one domain's names."""
    linked = companions(plan, network, (_ASSOCIATION,), "vpcId")
    if not linked.found and not linked.open:
        return lacking("no DNS firewall is associated with the network", _FIX)
    rules: list[Resource] = []
    is_open = linked.open
    for association in linked.found:
        groups = list(referred(plan, association, "firewallRuleGroupId", (_GROUP,)))
        is_open = is_open or not groups
        for group in groups:
            apart = companions(plan, group, (_RULE,), "firewallRuleGroupId")
            rules += apart.found
            is_open = is_open or apart.open
    blocked = some((None if is_open else False, *(_blocks_all(item, plan) for item in rules)))
    wide = some(_is_wide(item, plan) for item in rules)
    if wide:
        return failed(None, "a rule of the DNS firewall lets every name through", _FIX)
    if blocked is False:
        return failed(None, "no rule of the DNS firewall blocks all other names", _FIX)
    if blocked is None or wide is None:
        return unknown(None, "the plan does not tell which names the DNS firewall lets through", _FIX)
    return passed()


def _blocks_all(rule: Resource, plan: Plan) -> bool | None:
    # A rule for one type of record lets the others through.
    return all_true((_is_block(rule), rule.inputs.get("qType") in (None, ""), some(map(_is_all, _domains(rule, plan)))))


def _is_wide(rule: Resource, plan: Plan) -> bool | None:
    if rule.inputs.get("dnsThreatProtection"):
        return False
    domains = _domains(rule, plan)
    return all_true((negate(_is_block(rule)), some(map(_is_broad, domains)) if domains else None))


def _is_block(rule: Resource) -> bool | None:
    action = rule.inputs.get("action")
    return action == "BLOCK" if isinstance(action, str) else None


def _domains(rule: Resource, plan: Plan) -> list[Value]:
    """The names on the rule's list; one blank where the plan does not show them."""
    found = [
        item
        for listed in referred(plan, rule, "firewallDomainListId", (_LIST,))
        for item in texts(listed.inputs.get("domains"))
    ]
    if found or rule.inputs.get("firewallDomainListId") in (None, ""):
        return found
    # A list that AWS keeps names what is dangerous, never everything.
    return [] if isinstance(rule.inputs.get("firewallDomainListId"), str) else [UNKNOWN]


def _is_all(name: Value) -> bool | None:
    return name.rstrip(".") == "*" if isinstance(name, str) else None


def _is_broad(name: Value) -> bool | None:
    """True iff the name is a wildcard over a whole top-level domain or more."""
    if not isinstance(name, str):
        return None
    labels = name.rstrip(".").split(".")
    return labels[0] == "*" and len(labels) < 3


_VPC = part(VPC, "own")
_GROUP_PART = part(_GROUP, "own", {"name": "own"})
_GROUP_ID = hole(_GROUP, "own", "id")


def _joined(group: Value = _GROUP_ID, network: Value = None) -> Part:
    wired = hole(VPC, "own", "id") if network is None else network
    return part(_ASSOCIATION, "own", {"vpcId": wired, "firewallRuleGroupId": group, "priority": 101})


def _rule(name: str, action: Value, *domains: Value, **inputs: Value) -> tuple[Part, Part]:
    listed: dict[str, Value] = {"firewallRuleGroupId": _GROUP_ID, "firewallDomainListId": hole(_LIST, name, "id")}
    return (
        part(_RULE, name, {"action": action, **listed, **inputs}),
        part(_LIST, name, {"domains": list(domains)}),
    )


def _plan(*rules: tuple[Part, Part]) -> Plan:
    return example(_VPC, _joined(), _GROUP_PART, *(item for rule in rules for item in rule))


_ALLOW = _rule("allow", "ALLOW", "*.amazonaws.com.", "*.sagemaker.aws")
_BLOCK = _rule("block", "BLOCK", "*", blockResponse="NXDOMAIN")


CONTROL = Control(
    id="dns_egress_is_filtered",
    concept="network",
    title="Name look-ups are limited to an allow-list",
    why="Data leaves over DNS when every other road is closed.",
    severity="medium",
    requirements=("N6",),
    threats=("ML05", "AML.T0025", "AML.T0072"),
    sources={},
    cases=(
        Case(
            types=(VPC,),
            judge=judge,
            passes=(_plan(_ALLOW, _BLOCK), _plan(_rule("block", "BLOCK", "*."))),
            fails=(
                example(_VPC),
                example(_VPC, _joined(network="vpc-2"), _GROUP_PART),
                _plan(),
                _plan(_ALLOW),
                _plan(_rule("allow", "ALLOW", "*"), _BLOCK),
                _plan(_rule("allow", "ALERT", "*"), _BLOCK),
                _plan(_rule("allow", "ALLOW", "*.com"), _BLOCK),
                _plan(_ALLOW, _rule("block", "BLOCK", "*", qType="A")),
                _plan(_ALLOW, _rule("block", "BLOCK", "*.example.com")),
            ),
            unknown=(
                _plan(_ALLOW, _rule("block", UNKNOWN, "*")),
                _plan(_rule("allow", "ALLOW", UNKNOWN), _BLOCK),
                _plan(_ALLOW, _rule("block", "BLOCK", UNKNOWN)),
                example(_VPC, _joined("rslvr-frg-1")),
                example(_VPC, _joined(network=UNKNOWN)),
            ),
        ),
    ),
)
