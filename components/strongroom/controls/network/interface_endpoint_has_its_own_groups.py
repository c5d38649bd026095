"""Each interface endpoint stands behind security groups that the program names."""

from __future__ import annotations

from strongroom.access.aws_text import type_of
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, failed
from strongroom.controls.requirement import is_set
from strongroom.controls.traffic.blocks import texts
from strongroom.controls.traffic.endpoint import INTERFACE, endpoint, of_kind
from strongroom.controls.traffic.types import DEFAULT_SECURITY_GROUP, ENDPOINT, SECURITY_GROUP, VPC
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_PATH = "securityGroupIds"
_FIX = "name a security group that admits port 443 from the groups of the callers"
_NAMED = field(_PATH, is_set(), _FIX)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff at least one group is named, and none is the default group of a network."""
    groups = [item for value in at(resource.inputs, _PATH) for item in texts(value)]
    if any(isinstance(item, Unknown) and _is_default(item) for item in groups):
        return failed(_PATH, "the endpoint stands in the default security group", _FIX)
    return _NAMED(resource, plan)


def _is_default(group: Unknown) -> bool:
    return group.property == "defaultSecurityGroupId" or type_of(group.urn) == DEFAULT_SECURITY_GROUP


_OWN: Value = [hole(SECURITY_GROUP, "endpoints", "id")]


CONTROL = Control(
    id="interface_endpoint_has_its_own_groups",
    concept="network",
    title="Interface endpoints stand behind named security groups",
    why="Without a named group AWS puts the endpoint into the default one, which holds whoever was forgotten.",
    severity="medium",
    requirements=("N5",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=of_kind(INTERFACE, judge),
            passes=(example(endpoint(securityGroupIds=_OWN)), example(endpoint(securityGroupIds=["sg-1"]))),
            fails=(
                example(endpoint()),
                example(endpoint(securityGroupIds=[])),
                example(endpoint(securityGroupIds=[hole(VPC, "own", "defaultSecurityGroupId")])),
                example(endpoint(securityGroupIds=[hole(DEFAULT_SECURITY_GROUP, "default", "id")])),
            ),
            unknown=(example(endpoint(securityGroupIds=UNKNOWN)), example(endpoint(kind=UNKNOWN))),
        ),
    ),
)
