"""A service only sends to a queue, and only for resources of named accounts."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.logic import every as all_true
from strongroom.access.logic import some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.queue import QUEUE, of_queue
from strongroom.controls.policy.refusal import together
from strongroom.controls.policy.service_work import names_only
from strongroom.controls.policy.statements import ACCOUNT, ROOT, allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.value import Value

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"

_RULE = "arn:aws:events:eu-west-1:111122223333:rule/approved"
_PINS = ("aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths")
_FIX = "add the condition ArnEquals on aws:SourceArn with the rule that sends"
_FIX_ACTIONS = "let services do sqs:SendMessage and nothing else"


def _is_pinned(item: Admission, subject: Subject) -> bool | None:
    if item.principal.kind != "service":
        return True
    ours = own_accounts(subject.plan)
    return some(pin.is_fixed for pin in item.pins if pin.key in _PINS and names_only(pin.accounts, ours))


def _sends_only(item: Admission, _subject: Subject) -> bool | None:
    return True if item.principal.kind != "service" else all_true(map(_is_send, item.statement.actions or ("*",)))


def _is_send(action: Value) -> bool | None:
    return action.casefold() == "sqs:sendmessage" if isinstance(action, str) else None


def _events(condition: Value = None, action: Value = "sqs:SendMessage") -> Value:
    return document(allow({"Service": "events.amazonaws.com"}, action, _ARN, condition))


_OURS: Value = {"ArnEquals": {"aws:SourceArn": _RULE}}


CONTROL = Control(
    id="queue_pins_its_senders",
    concept="registry",
    title="Services only send to queues, and only for resources of named accounts",
    why="A service sends for everybody's rules unless the statement says whose (the confused deputy).",
    severity="medium",
    requirements=("M4", "I16"),
    threats=("ML10",),
    sources={},
    cases=policy_cases(
        QUEUE,
        of_queue(
            together(
                admits_only(_is_pinned, "lets the service send for any account", _FIX),
                admits_only(_sends_only, "lets the service do more than send", _FIX_ACTIONS),
            ),
        ),
        passes=(
            _events(_OURS),
            _events({"StringEquals": {"aws:SourceAccount": ACCOUNT}}),
            document(allow({"AWS": ROOT}, "sqs:*", _ARN)),
        ),
        fails=(
            _events(),
            _events({"ArnLike": {"aws:SourceArn": "arn:aws:events:*:*:rule/approved"}}),
            _events({"StringEqualsIfExists": {"aws:SourceAccount": ACCOUNT}}),
            _events(_OURS, "sqs:*"),
            _events(_OURS, ["sqs:SendMessage", "sqs:PurgeQueue"]),
        ),
        unknown=(_events({"StringEquals": {"aws:SourceAccount": UNKNOWN}}), _events(_OURS, UNKNOWN)),
    ),
)
