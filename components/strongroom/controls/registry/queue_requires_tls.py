"""A queue takes messages over TLS only."""

from __future__ import annotations

from strongroom.access.aws_situation import plain_http
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.queue import QUEUE, of_queue
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import deny, document
from strongroom.plan.value import Value

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"

_INSECURE: Value = {"Bool": {"aws:SecureTransport": "false"}}
_ACTIONS = ("sqs:SendMessage", "sqs:ReceiveMessage")
_FIX = (
    'add the statement {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "sqs:*", '
    '"Resource": "<arn of the queue>", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}'
)


def _tls(**changes: Value) -> Value:
    return document({**deny("sqs:*", _ARN, _INSECURE), **changes})


CONTROL = Control(
    id="queue_requires_tls",
    concept="registry",
    title="Queues refuse messages over plain HTTP",
    why="A message that was copied or changed on its way deploys something else.",
    severity="low",
    requirements=("B4", "M4"),
    threats=("ML09",),
    sources={},
    cases=policy_cases(
        QUEUE,
        of_queue(refuses(_ACTIONS, ("",), lambda _: (plain_http(),), _FIX)),
        missing="the queue has no policy, so plain HTTP is accepted",
        fix=_FIX,
        passes=(_tls(), _tls(Principal="*"), _tls(Resource=hole(QUEUE.types[0], "approved", "arn"))),
        fails=(
            document(),
            _tls(Action="sqs:ReceiveMessage"),
            _tls(Effect="Allow"),
            _tls(Condition={"Bool": {"aws:SecureTransport": "true"}}),
            _tls(Principal={"AWS": ROLE_ARN}),
        ),
        unknown=(_tls(Action=UNKNOWN), _tls(Condition={"Bool": {"aws:SecureTransport": UNKNOWN}})),
    ),
)
