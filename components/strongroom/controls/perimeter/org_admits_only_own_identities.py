"""The organisation's own resources refuse identities of every other organisation."""

from __future__ import annotations

from strongroom.access.aws_deny import Demand
from strongroom.access.aws_situation import other_organization
from strongroom.controls.control import Control
from strongroom.controls.policy.organization import RESOURCE_CONTROL, organization_case, refuses_all
from strongroom.controls.policy.statements import allow, deny
from strongroom.plan.value import Value

_ORGANIZATION = ("aws:principalorgid", "aws:principalorgpaths")
_ACTIONS = ("s3:GetObject", "s3:PutObject", "kms:Decrypt")
_OTHERS: dict[str, Value] = {
    "StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_FIX = (
    "add a resource control policy that denies s3:* and kms:* with StringNotEqualsIfExists on aws:PrincipalOrgID and "
    "BoolIfExists aws:PrincipalIsAWSService false"
)
_DEMAND = Demand(_ACTIONS, ("*",), (other_organization(None),), _ORGANIZATION)


def _deny(action: Value, condition: Value, resource: Value = "*") -> Value:
    return deny(action, resource, condition, "*")


CONTROL = Control(
    id="org_admits_only_own_identities",
    concept="perimeter",
    title="Only identities of the own organisation can be granted anything",
    why="Stops grants to private mail accounts.",
    severity="high",
    requirements=("I16",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=(
        organization_case(
            RESOURCE_CONTROL,
            refuses_all(_DEMAND, _FIX),
            _FIX,
            passes=(
                _deny(["s3:*", "kms:*", "sqs:*"], _OTHERS),
                _deny("*", {"StringNotEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            ),
            fails=(
                _deny("s3:*", _OTHERS),
                _deny(["s3:*", "kms:*"], {"BoolIfExists": {"aws:SecureTransport": "false"}}),
                allow("*", ["s3:*", "kms:*"], "*", _OTHERS),
                _deny(["s3:*", "kms:*"], {**_OTHERS, "StringEquals": {"aws:PrincipalTag/team": "x"}}),
                _deny(["s3:*", "kms:*"], _OTHERS, "arn:aws:s3:::data/*"),
            ),
        ),
    ),
)
