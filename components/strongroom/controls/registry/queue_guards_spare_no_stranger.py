"""What the refusals of a queue's policy spare is of our own."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.exception_cases import exception_cases
from strongroom.controls.policy.queue import QUEUE

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"


CONTROL = Control(
    id="queue_guards_spare_no_stranger",
    concept="registry",
    title="The refusals of a queue spare nobody outside our accounts",
    why="One wildcard or one account too many in an exception takes the whole refusal away.",
    severity="low",
    requirements=("M4", "I16"),
    threats=("ML10",),
    sources={},
    cases=exception_cases(QUEUE, "sqs:*", _ARN),
)
