"""No Allow of a queue's policy hands out its protections."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.queue import QUEUE, of_queue
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import allow, deny, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.value import Value

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"

_SETTINGS = ("sqs:AddPermission", "sqs:DeleteQueue", "sqs:PurgeQueue", "sqs:SetQueueAttributes")
_FIX = "name the actions that send or take, such as sqs:SendMessage or sqs:ReceiveMessage"


def judge(item: Admission, subject: Subject) -> bool | None:
    """True iff the statement allows none of them."""
    return negate(some(touches_actions(item.statement, action, subject.plan) for action in _SETTINGS))


def _may(*actions: Value) -> Value:
    return document(allow({"AWS": ROLE_ARN}, list(actions), _ARN))


CONTROL = Control(
    id="queue_policy_hands_out_no_settings",
    concept="registry",
    title="Queue policies hand out no change of protections",
    why="Whoever may write the policy may send, and whoever may purge the queue makes approvals vanish.",
    severity="low",
    requirements=("M4", "I7"),
    threats=("ML10",),
    sources={},
    cases=policy_cases(
        QUEUE,
        of_queue(admits_only(judge, "lets the queue's protections be changed", _FIX)),
        passes=(_may("sqs:ReceiveMessage", "sqs:DeleteMessage"), document(deny("sqs:*", _ARN))),
        fails=(_may("sqs:*"), _may("sqs:ReceiveMessage", "sqs:PurgeQueue"), _may("*")),
        unknown=(_may(UNKNOWN),),
    ),
)
