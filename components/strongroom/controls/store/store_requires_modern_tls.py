"""TLS older than 1.2 is refused to everybody."""

from __future__ import annotations

from strongroom.access.aws_situation import old_tls
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import BUCKET_ITSELF, OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import BOTH, OBJECTS, add, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_OLD: dict[str, Value] = {"NumericLessThan": {"s3:TlsVersion": "1.2"}}
_FIX = add(deny("s3:*", BOTH, _OLD))

CONTROL = Control(
    id="store_requires_modern_tls",
    concept="store",
    title="TLS 1.2 or newer is the minimum",
    why="Older versions of TLS can be broken by whoever sits on the wire.",
    severity="medium",
    requirements=("B4",),
    threats=("ML05", "ML09"),
    sources={},
    cases=policy_cases(
        BUCKET,
        refuses(("s3:*",), (BUCKET_ITSELF, OBJECTS_IN_IT), lambda _: (old_tls("1.0"), old_tls("1.1")), _FIX),
        missing="the bucket has no policy, so old versions of TLS are accepted",
        fix=_FIX,
        passes=(
            document(deny("s3:*", BOTH, _OLD)),
            document(deny("s3:*", BOTH, {"NumericLessThan": {"s3:TlsVersion": 1.3}})),
            document(deny("s3:*", BOTH, {"NumericLessThanEqualsIfExists": {"s3:TlsVersion": "1.1"}})),
        ),
        fails=(
            document(deny("s3:*", BOTH, {"Bool": {"aws:SecureTransport": "false"}})),
            document(deny("s3:*", OBJECTS, _OLD)),
            document(deny("s3:*", BOTH, {"NumericLessThan": {"s3:TlsVersion": "1.1"}})),
            document(deny("s3:*", BOTH, {"NumericGreaterThan": {"s3:TlsVersion": "1.2"}})),
            document(deny("s3:*", BOTH, {**_OLD, "StringEquals": {"aws:PrincipalTag/team": "x"}})),
        ),
        unknown=(document(deny("s3:*", BOTH, {"NumericLessThan": {"s3:TlsVersion": UNKNOWN}})),),
    ),
)
