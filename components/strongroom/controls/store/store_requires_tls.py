"""Plain HTTP is refused to everybody, on the bucket and its objects."""

from __future__ import annotations

from strongroom.access.aws_situation import plain_http
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, example, hole, part, text
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import BUCKET_ITSELF, OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import BOTH, BUCKET_ARN, OBJECTS, ROOT, add, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_INSECURE: Value = {"Bool": {"aws:SecureTransport": "false"}}
_FIX = add(deny("s3:*", BOTH, _INSECURE))
_TYPE = BUCKET.types[0]
_ARN = hole(_TYPE, "store", "arn")


def _tls(**changes: Value) -> Value:
    return document({**deny("s3:*", BOTH, _INSECURE), **changes})


CONTROL = Control(
    id="store_requires_tls",
    concept="store",
    title="Plain HTTP is refused",
    why="Model weights in clear text can be copied, or changed, by whoever sits on the wire.",
    severity="high",
    requirements=("B4",),
    threats=("ML05", "ML09"),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-06",),
        "aws_config": ("conformance-pack-ai-ml/s3-bucket-ssl-requests-only",),
        "cdk_nag": ("AwsSolutions-S10", "NIST.800.53.R5-S3BucketSSLRequestsOnly"),
        "cis_aws_7.0": ("3.1.1",),
        "prowler": ("s3_bucket_secure_transport_policy",),
        "pulumi_nist_pack": ("aws/s3-bucket-ssl-enforcement-required",),
        "security_hub": ("S3.5",),
    },
    cases=policy_cases(
        BUCKET,
        refuses(("s3:*",), (BUCKET_ITSELF, OBJECTS_IN_IT), lambda _: (plain_http(),), _FIX),
        missing="the bucket has no policy, so plain HTTP is accepted",
        fix=_FIX,
        passes=(
            _tls(),
            _tls(Principal="*"),
            _tls(Action="*"),
            _tls(Condition={"BoolIfExists": {"aws:securetransport": False}}),
            _tls(Resource="*"),
            document(deny("s3:*", BUCKET_ARN, _INSECURE), deny("s3:*", OBJECTS, _INSECURE)),
            document(allow({"AWS": ROOT}, "s3:GetObject", OBJECTS), deny("s3:*", BOTH, _INSECURE)),
            example(
                part(
                    BUCKET.apart[0],
                    "store",
                    {"bucket": hole(_TYPE, "store", "id"), "policy": _tls(Resource=[_ARN, text(_ARN, "/*")])},
                ),
                part(_TYPE, "store", {}),
            ),
        ),
        fails=(
            document(),
            document(allow("*", "s3:GetObject", OBJECTS, {"Bool": {"aws:SecureTransport": "true"}})),
            _tls(Resource=OBJECTS),
            _tls(Resource=BUCKET_ARN),
            _tls(Action=["s3:GetObject", "s3:PutObject"]),
            _tls(Principal={"AWS": ROOT}),
            _tls(Condition={"Bool": {"aws:SecureTransport": "true"}}),
            _tls(Condition={"Bool": {"aws:SecureTransport": "false"}, "StringEquals": {"aws:PrincipalTag/team": "x"}}),
            _tls(Condition={"Bool": {"aws:SecureTransport": "false", "aws:PrincipalIsAWSService": "false"}}),
            _tls(Condition={"NumericLessThan": {"s3:TlsVersion": "1.2"}}),
            document({**deny("s3:*", BOTH, _INSECURE), "Effect": "Allow"}),
            document(
                {
                    "Effect": "Deny",
                    "NotPrincipal": {"AWS": ROOT},
                    "Action": "s3:*",
                    "Resource": BOTH,
                    "Condition": _INSECURE,
                }
            ),
            document(
                {
                    "Effect": "Deny",
                    "Principal": "*",
                    "NotAction": "s3:GetObject",
                    "Resource": "*",
                    "Condition": _INSECURE,
                }
            ),
            document({"Effect": "Deny", "Principal": "*", "Action": "s3:*", "NotResource": f"{BUCKET_ARN}/public/*"}),
        ),
        unknown=(
            _tls(Resource=[UNKNOWN, UNKNOWN]),
            _tls(Condition={"Bool": {"aws:SecureTransport": UNKNOWN}}),
            _tls(Condition={"Sideways": {"aws:SecureTransport": "false"}}),
            _tls(Principal=UNKNOWN),
        ),
    ),
)
