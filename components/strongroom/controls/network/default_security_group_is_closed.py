"""The default security group of each network is emptied."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, every, field
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.controls.requirement import nothing
from strongroom.controls.traffic.types import (
    DEFAULT_SECURITY_GROUP,
    EGRESS_RULE,
    INGRESS_RULE,
    SECURITY_GROUP,
    SECURITY_RULE,
    VPC,
)
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_FIX = "add an aws.ec2.DefaultSecurityGroup for the network with ingress and egress left empty"
_APART = (SECURITY_RULE, INGRESS_RULE, EGRESS_RULE)
_LINK = "securityGroupId"

_EMPTY = every(*(field(direction, nothing(), _FIX) for direction in ("ingress", "egress")))


def is_closed(group: Resource, plan: Plan) -> Outcome:
    """Passes iff the group has no rule, neither inline nor as a resource of its own."""
    apart = companions(plan, group, _APART, _LINK)
    if apart.found:
        return failed(None, "a rule of its own opens the default security group", "take the rule away")
    return _EMPTY(group, plan)


def opens_default(rule: Resource, _plan: Plan) -> Outcome:
    """Fails for a rule that is wired to the default group of a network."""
    group = rule.inputs.get(_LINK)
    if isinstance(group, Unknown) and not group.urn:
        return unknown(_LINK, "the plan does not tell which group the rule opens", "name the group")
    if isinstance(group, Unknown) and group.property == "defaultSecurityGroupId":
        return failed(_LINK, "the rule opens the default security group of a network", "name a group of your own")
    return passed(_LINK)


_VPC = part(VPC, "own")


def _group(**inputs: Value) -> Part:
    return part(DEFAULT_SECURITY_GROUP, "default", {"vpcId": hole(VPC, "own", "id"), **inputs})


def _rule(group: Value) -> Plan:
    return example(part(INGRESS_RULE, "open", {_LINK: group, "cidrIpv4": "10.0.0.0/8"}))


CONTROL = Control(
    id="default_security_group_is_closed",
    concept="network",
    title="The default security group has no rules",
    why="Forgotten resources land in it.",
    severity="medium",
    requirements=("N5",),
    threats=("ML05", "AML.T0025"),
    sources={
        "cdk_nag": ("NIST.800.53.R5-VPCDefaultSecurityGroupClosed",),
        "checkov": ("CKV2_AWS_12",),
        "cis_aws_7.0": ("6.5",),
        "prowler": ("ec2_securitygroup_default_restrict_traffic",),
        "security_hub": ("EC2.2",),
        "trivy": ("AWS-0173",),
    },
    cases=(
        Case(
            types=(VPC,),
            judge=companion((DEFAULT_SECURITY_GROUP,), "vpcId", _FIX, is_closed),
            passes=(example(_VPC, _group()), example(_VPC, _group(ingress=[], egress=[]))),
            fails=(
                example(_VPC),
                example(_VPC, _group(egress=[{"protocol": "-1", "cidrBlocks": ["10.0.0.0/8"]}])),
                example(_VPC, _group(ingress=[{"protocol": "-1", "self": True}])),
                example(_VPC, part(DEFAULT_SECURITY_GROUP, "default", {"vpcId": "vpc-2"})),
            ),
            unknown=(
                example(_VPC, _group(ingress=UNKNOWN)),
                example(_VPC, part(DEFAULT_SECURITY_GROUP, "default", {"vpcId": UNKNOWN})),
            ),
        ),
        Case(
            types=(DEFAULT_SECURITY_GROUP,),
            judge=is_closed,
            passes=(example(_group()), example(_group(ingress=[]))),
            fails=(
                example(_group(ingress=[{"protocol": "-1", "self": True}])),
                example(_group(), part(EGRESS_RULE, "open", {_LINK: hole(DEFAULT_SECURITY_GROUP, "default", "id")})),
            ),
            unknown=(example(_group(egress=UNKNOWN)),),
        ),
        Case(
            types=_APART,
            judge=opens_default,
            passes=(_rule(hole(SECURITY_GROUP, "work", "id")), _rule("sg-1")),
            fails=(_rule(hole(VPC, "own", "defaultSecurityGroupId")),),
            unknown=(_rule(UNKNOWN),),
        ),
    ),
)
