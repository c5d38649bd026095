"""The organisation refuses access to data, keys, images and secrets from outside its identities and networks."""

from __future__ import annotations

from strongroom.access.aws_deny import Demand
from strongroom.access.aws_situation import Situation, from_outside, other_account, other_organization
from strongroom.controls.control import Control
from strongroom.controls.policy.organization import RESOURCE_CONTROL, organization_case, refuses_all
from strongroom.controls.policy.statements import deny
from strongroom.plan.value import Value

_ACTIONS = ("s3:GetObject", "s3:PutObject", "kms:Decrypt", "ecr:BatchGetImage", "secretsmanager:GetSecretValue")
_OTHERS: dict[str, Value] = {
    "StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_ELSEWHERE: dict[str, Value] = {
    "StringNotEqualsIfExists": {"aws:VpceOrgID": "o-a1b2c3d4e5"},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"},
}
_SERVICES: Value = ["s3:*", "kms:*", "sqs:*", "secretsmanager:*", "ecr:*"]
_FIX = (
    "add a resource control policy that denies s3:*, kms:*, ecr:* and secretsmanager:* with StringNotEqualsIfExists on "
    "aws:PrincipalOrgID (or aws:VpceOrgID) and BoolIfExists aws:PrincipalIsAWSService false"
)
_BOTH = {**from_outside(None)[0].context, **other_organization(None).context, **other_account().context}
_OUTSIDE = Situation("from outside the organisation", _BOTH)


def _deny(action: Value, condition: Value) -> Value:
    return deny(action, "*", condition, "*")


CONTROL = Control(
    id="perimeter_restricts_ml_services",
    concept="perimeter",
    title="ML, storage, key and registry services sit inside one enforced service perimeter",
    why="A valid token from outside the perimeter is refused.",
    severity="high",
    requirements=("N7",),
    threats=("ML05", "AML.T0012", "AML.T0025"),
    sources={},
    cases=(
        organization_case(
            RESOURCE_CONTROL,
            refuses_all(Demand(_ACTIONS, ("*",), (_OUTSIDE,)), _FIX),
            _FIX,
            passes=(_deny(_SERVICES, _OTHERS), _deny(_SERVICES, _ELSEWHERE), _deny("*", _OTHERS)),
            fails=(
                _deny("s3:*", _OTHERS),
                _deny(["s3:*", "kms:*"], _OTHERS),
                _deny(_SERVICES, {"BoolIfExists": {"aws:SecureTransport": "false"}}),
                _deny(
                    _SERVICES,
                    {
                        "StringNotEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
                        "Bool": {"aws:MultiFactorAuthPresent": "true"},
                    },
                ),
            ),
        ),
    ),
)
