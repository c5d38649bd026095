"""No stranger sends to a queue or reads it."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.public import admits_no_stranger
from strongroom.controls.policy.queue import QUEUE, of_queue
from strongroom.controls.policy.statements import ACCOUNT, ROOT, allow, deny, document
from strongroom.plan.value import Value

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"

_FIX = "name the account, role or service as Principal, or add a condition StringEquals on aws:PrincipalAccount"


def _everyone(condition: Value = None) -> Value:
    return document(allow("*", "sqs:SendMessage", _ARN, condition))


CONTROL = Control(
    id="queue_is_not_public",
    concept="registry",
    title="No queue policy lets strangers in",
    why="Whoever may send forges an approval, and whoever may read swallows it.",
    severity="high",
    requirements=("M4", "I16"),
    threats=("ML05", "ML10"),
    sources={},
    cases=policy_cases(
        QUEUE,
        of_queue(admits_no_stranger(_FIX)),
        passes=(
            document(allow({"AWS": ROOT}, "sqs:*", _ARN)),
            document(allow({"Service": "events.amazonaws.com"}, "sqs:SendMessage", _ARN)),
            _everyone({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            document(deny("sqs:*", _ARN, {"Bool": {"aws:SecureTransport": "false"}})),
        ),
        fails=(
            _everyone(),
            document(allow({"AWS": ["*"]}, "sqs:ReceiveMessage", _ARN)),
            _everyone({"StringNotEquals": {"aws:PrincipalAccount": ACCOUNT}}),
            _everyone({"StringLike": {"aws:PrincipalAccount": "*"}}),
        ),
        unknown=(
            _everyone({"StringEquals": {"aws:PrincipalAccount": UNKNOWN}}),
            document(allow({"AWS": UNKNOWN}, "sqs:SendMessage", _ARN)),
        ),
    ),
)
