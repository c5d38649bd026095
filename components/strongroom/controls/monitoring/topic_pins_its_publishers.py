"""A service publishes to a topic only, and only for resources of named accounts."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_admission import Admission
from strongroom.access.logic import every, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import together
from strongroom.controls.policy.service_work import names_only
from strongroom.controls.policy.statements import ACCOUNT, ROOT, allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.topic import TOPIC, of_topic
from strongroom.plan.value import Text, Unknown, Value

_ARN = "arn:aws:sns:eu-west-1:111122223333:alerts"
_ALARM = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:*"
_PINS = ("aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths")
# To an encrypted topic EventBridge carries none of these keys, so that such a condition refuses every event.
_WITHOUT_SOURCE = ("events.amazonaws.com",)
_FIX = "add the condition StringEquals on aws:SourceAccount with the account whose alarms may publish"
_FIX_ACTIONS = "let services do sns:Publish and nothing else"


def _is_pinned(item: Admission, subject: Subject) -> bool | None:
    if item.principal.kind != "service" or item.principal.name in _WITHOUT_SOURCE:
        return True
    ours = own_accounts(subject.plan)
    return some(pin.is_fixed for pin in item.pins if pin.key in _PINS and names_only(pin.accounts, ours))


def _publishes_only(item: Admission, _subject: Subject) -> bool | None:
    return True if item.principal.kind != "service" else every(map(_is_publish, item.statement.actions or ("*",)))


def _is_publish(action: Value) -> bool | None:
    if isinstance(action, (Unknown, Text)):
        return None
    return isinstance(action, str) and action.casefold() == "sns:publish"


def _service(name: str, condition: Value = None, action: Value = "sns:Publish") -> Value:
    return document(allow({"Service": name}, action, _ARN, condition))


_OURS: Value = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}
_CLOUDWATCH = "cloudwatch.amazonaws.com"

CONTROL = Control(
    id="topic_pins_its_publishers",
    concept="monitoring",
    title="Services only publish to topics, and only for resources of named accounts",
    why="A service publishes for everybody's alarms unless the statement says whose (the confused deputy).",
    severity="medium",
    requirements=("A5", "I16"),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        TOPIC,
        of_topic(
            together(
                admits_only(_is_pinned, "lets the service publish for any account", _FIX),
                admits_only(_publishes_only, "lets the service do more than publish", _FIX_ACTIONS),
            )
        ),
        passes=(
            _service(_CLOUDWATCH, _OURS),
            _service(_CLOUDWATCH, {"ArnLike": {"aws:SourceArn": _ALARM}}),
            _service("events.amazonaws.com"),
            document(allow({"AWS": ROOT}, "sns:*", _ARN)),
        ),
        fails=(
            _service(_CLOUDWATCH),
            _service(_CLOUDWATCH, {"StringLike": {"aws:SourceAccount": "*"}}),
            _service(_CLOUDWATCH, {"StringEqualsIfExists": {"aws:SourceAccount": ACCOUNT}}),
            _service(_CLOUDWATCH, {"ArnLike": {"aws:SourceArn": "arn:aws:cloudwatch:*:*:alarm:*"}}),
            _service("s3.amazonaws.com"),
            _service(_CLOUDWATCH, _OURS, ["sns:Publish", "sns:Subscribe"]),
            _service(_CLOUDWATCH, _OURS, "sns:*"),
        ),
        unknown=(
            _service(_CLOUDWATCH, {"StringEquals": {"aws:SourceAccount": UNKNOWN}}),
            _service(_CLOUDWATCH, _OURS, UNKNOWN),
        ),
    ),
)
