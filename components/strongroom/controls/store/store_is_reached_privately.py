"""A store answers only inside the environment's network."""

from __future__ import annotations

from strongroom.access.aws_situation import NETWORK_KEYS, from_outside
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import ACCOUNT, BUCKET_ARN, OBJECTS, ROLE, ROOT, add, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_READ_AND_WRITE: Value = ["s3:GetObject*", "s3:PutObject*"]
_SERVICES: Value = {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"}
_PRIVATE: Value = {"StringNotEqualsIfExists": {"aws:VpceAccount": ACCOUNT}, "BoolIfExists": _SERVICES}
_FIX = add(deny(_READ_AND_WRITE, OBJECTS, _PRIVATE))


def _unless(condition: Value, resource: Value = OBJECTS, action: Value = _READ_AND_WRITE) -> Value:
    return document(deny(action, resource, condition))


CONTROL = Control(
    id="store_is_reached_privately",
    concept="store",
    title="The store answers only inside the environment's network",
    why="Stolen credentials then need a foothold in the network too.",
    severity="medium",
    requirements=("B5",),
    threats=("ML05", "AML.T0025", "AML.T0012"),
    sources={},
    cases=policy_cases(
        BUCKET,
        refuses(
            ("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"),
            (OBJECTS_IN_IT,),
            lambda subject: from_outside(subject.account),
            _FIX,
            because=NETWORK_KEYS,
        ),
        missing="the bucket has no policy, so it answers from everywhere",
        fix=_FIX,
        passes=(
            _unless(_PRIVATE),
            _unless({"StringNotEquals": {"aws:SourceVpce": ["vpce-1", "vpce-2"]}, "BoolIfExists": _SERVICES}),
            _unless({"StringNotEquals": {"aws:SourceVpce": hole("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", "id")}}),
            _unless({"StringNotEquals": {"aws:SourceVpc": "vpc-1"}}, "*", "s3:*"),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}, "ArnNotLike": {"aws:PrincipalArn": ROLE}}),
            _unless({"StringNotEqualsIfExists": {"aws:VpceOrgID": "o-a1b2c3d4e5"}, "BoolIfExists": _SERVICES}),
            _unless(
                {
                    "StringNotEqualsIfExists": {"aws:SourceVpc": "vpc-1"},
                    "NotIpAddressIfExists": {"aws:SourceIp": "198.51.100.0/24"},
                    "BoolIfExists": _SERVICES,
                }
            ),
        ),
        fails=(
            document(),
            document(allow({"AWS": ROOT}, _READ_AND_WRITE, OBJECTS, {"StringEquals": {"aws:SourceVpce": "vpce-1"}})),
            document(allow("*", _READ_AND_WRITE, OBJECTS, {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}})),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1", "aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            _unless(
                {"StringNotEqualsIfExists": {"aws:VpceAccount": [ACCOUNT, "*"]}, "Null": {"aws:VpceAccount": "false"}}
            ),
            _unless({"StringNotLike": {"aws:SourceVpce": "vpce-*"}}),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}, "ArnNotLike": {"aws:PrincipalArn": "*"}}),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}, f"{BUCKET_ARN}/raw/*"),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}, BUCKET_ARN),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}, OBJECTS, "s3:GetObject"),
            _unless({"Null": {"aws:SourceVpce": "true"}}),
            # Whoever is on the list comes from everywhere.
            _unless({"ArnNotLike": {"aws:PrincipalArn": ROLE}}),
        ),
        unknown=(
            _unless({"StringNotEquals": {"aws:SourceVpce": UNKNOWN}}),
            _unless({"StringNotEquals": {"aws:SourceVpce": "vpce-1"}, "ArnNotLike": {"aws:PrincipalArn": UNKNOWN}}),
        ),
    ),
)
