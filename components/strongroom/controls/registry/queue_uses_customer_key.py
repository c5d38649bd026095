"""Each queue is encrypted with a customer-managed key."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.own_key import own_key
from strongroom.controls.policy.queue import QUEUE
from strongroom.plan.value import Value

_QUEUE = QUEUE.types[0]
_PATH = "kmsMasterKeyId"
_FIX = "set kmsMasterKeyId to the ARN of a key whose policy admits the service that sends"
_KEY = part("aws:kms/key:Key", "queue")


def _queue(key: Value) -> Part:
    return part(_QUEUE, "approved", {"name": "approved", _PATH: key})


_WIRED = _queue(hole("aws:kms/key:Key", "queue", "arn"))


CONTROL = Control(
    id="queue_uses_customer_key",
    concept="registry",
    title="Queues are encrypted with a customer-managed key",
    why="Messages tell which model is deployed when, and whoever forges one is not kept out by a key of AWS.",
    severity="medium",
    requirements=("K1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=QUEUE.types,
            judge=own_key(_PATH, _FIX),
            passes=(example(_WIRED, _KEY), example(_queue("arn:aws:kms:eu-west-1:111122223333:key/1234abcd"))),
            fails=(
                example(part(_QUEUE, "approved", {"sqsManagedSseEnabled": True})),
                example(_queue("alias/aws/sqs")),
                example(_queue("")),
            ),
            unknown=(example(_queue(UNKNOWN)), example(_WIRED)),
        ),
    ),
)
