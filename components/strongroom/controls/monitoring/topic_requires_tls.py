"""A topic takes messages over TLS only."""

from __future__ import annotations

from strongroom.access.aws_situation import plain_http
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.statements import ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.topic import TOPIC, of_topic
from strongroom.plan.value import Value

_ARN = "arn:aws:sns:eu-west-1:111122223333:alerts"
_INSECURE: Value = {"Bool": {"aws:SecureTransport": "false"}}
_FIX = (
    'add the statement {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "sns:Publish", '
    '"Resource": "<arn of the topic>", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}'
)


def _tls(**changes: Value) -> Value:
    return document({**deny("sns:Publish", _ARN, _INSECURE), **changes})


CONTROL = Control(
    id="topic_requires_tls",
    concept="monitoring",
    title="Topics refuse messages over plain HTTP",
    why="A forged or copied alarm misleads those who watch.",
    severity="medium",
    requirements=("A5", "B4"),
    threats=("ML09",),
    sources={"cdk_nag": ("AwsSolutions-SNS3",)},
    cases=policy_cases(
        TOPIC,
        of_topic(refuses(("sns:Publish",), ("",), lambda _: (plain_http(),), _FIX)),
        missing="the topic has no policy, so plain HTTP is accepted",
        fix=_FIX,
        passes=(
            _tls(),
            _tls(Principal="*"),
            _tls(Action=["sns:Publish", "sns:Subscribe"]),
            _tls(Action="SNS:*"),
            _tls(Resource=hole(TOPIC.types[0], "alerts", "arn")),
            _tls(Condition={"BoolIfExists": {"aws:securetransport": False}}),
            document(allow({"AWS": ROOT}, "sns:Publish", _ARN), deny("sns:Publish", _ARN, _INSECURE)),
        ),
        fails=(
            document(),
            document(allow({"AWS": ROOT}, "sns:Publish", _ARN)),
            document(allow({"AWS": ROOT}, "sns:Publish", _ARN, {"Bool": {"aws:SecureTransport": "true"}})),
            _tls(Action="sns:Subscribe"),
            _tls(Principal={"AWS": ROLE}),
            _tls(Condition={"Bool": {"aws:SecureTransport": "true"}}),
            _tls(
                Condition={
                    "Bool": {"aws:SecureTransport": "false"},
                    "StringEquals": {"aws:PrincipalAccount": "111122223333"},
                }
            ),
            document({"Effect": "Deny", "NotPrincipal": {"AWS": ROLE}, "Action": "*", "Resource": _ARN}),
        ),
        unknown=(
            _tls(Action=UNKNOWN),
            _tls(Effect=UNKNOWN),
            _tls(Condition={"Bool": {"aws:SecureTransport": UNKNOWN}}),
        ),
    ),
)
