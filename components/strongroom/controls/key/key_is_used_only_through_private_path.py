"""Key policies refuse use from outside the private path."""

from __future__ import annotations

from strongroom.access.aws_situation import NETWORK_KEYS, from_outside
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ENCRYPTION
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, add, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_USE: Value = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
_SERVICES: Value = {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"}
_EC2: Value = {"aws:PrincipalArn": "arn:aws:iam::*:role/aws:ec2-infrastructure"}
_PRIVATE: Value = {
    "StringNotEqualsIfExists": {"aws:VpceAccount": ACCOUNT},
    "BoolIfExists": _SERVICES,
    "ArnNotLikeIfExists": _EC2,
}
_FIX = add(deny(_USE, None, _PRIVATE))


def _unless(condition: Value, action: Value = _USE) -> Value:
    return document(allow({"AWS": ROLE}, _USE), deny(action, None, condition))


CONTROL = Control(
    id="key_is_used_only_through_private_path",
    concept="key",
    title="Key policies refuse use from outside the private path",
    why="Stolen credentials alone then cannot decrypt a copied artefact.",
    severity="medium",
    requirements=("K4",),
    threats=("ML05", "AML.T0025", "AML.T0012"),
    sources={},
    cases=policy_cases(
        KEY,
        refuses(ENCRYPTION, ("",), lambda subject: from_outside(subject.account), _FIX, because=NETWORK_KEYS),
        missing="the key has no policy, so it is used from everywhere",
        fix=_FIX,
        passes=(
            _unless(_PRIVATE),
            _unless({"StringNotEqualsIfExists": {"aws:VpceAccount": ACCOUNT}}, "kms:*"),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}, "Bool": {"aws:ViaAWSService": "false"}}),
            _unless({"StringNotEquals": {"aws:SourceVpce": hole("aws:ec2/vpcEndpoint:VpcEndpoint", "kms", "id")}}),
            _unless({"StringNotEquals": {"aws:SourceVpc": "vpc-1"}, "ArnNotEquals": {"aws:PrincipalArn": ROOT}}),
        ),
        fails=(
            document(),
            document(allow({"AWS": ROOT}, "kms:*")),
            # In an Allow a negated test lets in everybody outside: the inverse of what is meant.
            document(allow({"AWS": ROOT}, _USE, None, {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}})),
            document(allow({"AWS": ROOT}, _USE, None, {"StringEquals": {"aws:SourceVpce": "vpce-1"}})),
            _unless(_PRIVATE, "kms:Decrypt"),
            _unless({"StringEquals": {"aws:SourceVpce": "vpce-1"}}),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1", "aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}, "ArnNotLike": {"aws:PrincipalArn": "*"}}),
            _unless({"Bool": {"aws:ViaAWSService": "true"}}),
        ),
        unknown=(_unless({"StringNotEquals": {"aws:SourceVpce": UNKNOWN}}),),
    ),
)
