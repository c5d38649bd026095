"""In production nobody takes the DNS firewall from its network without unlocking it first."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.requirement import equals
from strongroom.controls.stage import stage_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ASSOCIATION = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation"
_PATH = "mutationProtection"
_FIX = "set mutationProtection to ENABLED"
_HELD = field(_PATH, equals("ENABLED"), _FIX)


def judge(association: Resource, plan: Plan) -> Outcome:
    """Passes iff the association is protected; outside production a stack must come down without a person."""
    held = _HELD(association, plan)
    return NOT_APPLICABLE if held.verdict == "fail" and stage_of(association, plan) == "other" else held


def _plan(protection: Value, stage: str = "prod") -> Plan:
    return example(part(_ASSOCIATION, "own", {"vpcId": "vpc-1", _PATH: protection, "tags": {"stage": stage}}))


CONTROL = Control(
    id="dns_firewall_is_held_in_production",
    concept="network",
    title="In production the DNS firewall cannot be taken away unnoticed",
    why="One call takes the filter from the network, and every name resolves again.",
    severity="low",
    requirements=("N6",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_ASSOCIATION,),
            judge=judge,
            passes=(_plan("ENABLED"), _plan("ENABLED", "dev")),
            fails=(_plan("DISABLED"), _plan(None), _plan("DISABLED", "team")),
            unknown=(_plan(UNKNOWN),),
        ),
    ),
)
