"""The queue of approvals is filled by the rule alone, taken and changed by named roles."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, OUTSIDER
from strongroom.access.aws_situation import Situation, other_account, outsider
from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.approval import takes_approvals, takes_lost_approvals
from strongroom.controls.policy.queue import QUEUE, of_queue
from strongroom.controls.policy.refusal import refuses, together
from strongroom.controls.policy.statements import ACCOUNT, allow, deny, document
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.subject import Subject, judge_apart
from strongroom.plan.links import referred
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"

_SEND = ("sqs:SendMessage",)
_TAKE = ("sqs:DeleteMessage", "sqs:ReceiveMessage", "sqs:ChangeMessageVisibility")
_CHANGE = (
    "sqs:AddPermission",
    "sqs:DeleteQueue",
    "sqs:PurgeQueue",
    "sqs:RemovePermission",
    "sqs:SetQueueAttributes",
    "sqs:StartMessageMoveTask",
)
_RULE = "arn:aws:events:eu-west-1:111122223333:rule/approved"
_OTHER_SOURCES: Value = {"ArnNotEquals": {"aws:SourceArn": _RULE}}
_OTHERS: Value = {"ArnNotLike": {"aws:PrincipalArn": [ROLE_ARN]}}
_FIX = (
    "add a Deny of sqs:SendMessage with ArnNotEquals on aws:SourceArn, and Denies of the others with ArnNotLike on "
    "aws:PrincipalArn"
)


_ELSEWHERE = Situation(
    "for another rule",
    {"aws:sourcearn": (f"arn:aws:events:eu-west-1:{OUTSIDE_ACCOUNT}:rule/{OUTSIDER}",)},
)


def _strangers(subject: Subject) -> tuple[Situation, ...]:
    return (outsider(subject.account),)


def _other_accounts(_subject: Subject) -> tuple[Situation, ...]:
    return (other_account(),)


def _is_the_rule(item: Admission, _subject: Subject) -> bool | None:
    if item.principal.kind != "service":
        return True
    return some(pin.is_fixed for pin in item.pins if pin.key == "aws:sourcearn")


_FIX_RULE = "add the condition ArnEquals on aws:SourceArn with the rule that sends"
_ACCOUNT_KEYS = ("aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths")
_GUARDED = of_queue(
    together(
        refuses(_SEND, ("",), lambda subject: (*_strangers(subject), _ELSEWHERE), _FIX, because=("aws:sourcearn",)),
        refuses(_TAKE, ("",), _strangers, _FIX, because=("aws:principalarn",)),
        refuses(_CHANGE, ("",), _strangers, _FIX, because=("aws:principalarn",)),
        refuses((*_SEND, *_TAKE), ("",), _other_accounts, _FIX, because=_ACCOUNT_KEYS),
        admits_only(_is_the_rule, "lets every rule of the account send", _FIX_RULE),
    ),
)


def judge(subject: Subject) -> Outcome:
    """Passes iff strangers are refused; a queue that no rule on approvals fills is left out."""
    plan = subject.plan
    own = list(referred(plan, subject.holder, QUEUE.link, QUEUE.types))
    concerned = any(takes_approvals(queue, plan) or takes_lost_approvals(queue, plan) for queue in own)
    return _GUARDED(subject) if concerned else NOT_APPLICABLE


_EVENT: Value = {"source": ["aws.sagemaker"], "detail": {"ModelApprovalStatus": ["Approved"]}}


def _beside(policy: Value) -> Plan:
    return example(
        part(QUEUE.apart[0], "approved", {"queueUrl": hole(QUEUE.types[0], "approved", "url"), "policy": policy}),
        part(QUEUE.types[0], "approved", {"name": "approved"}),
        part(EVENT_RULE, "approved", {"name": "approved", "eventPattern": _EVENT}),
        part(EVENT_TARGET, "approved", {"rule": "approved", "arn": _ARN}),
    )


_OWN: Value = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}
_REST: dict[str, Value] = {
    "StringNotEquals": {"aws:PrincipalAccount": ACCOUNT},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_ALL: tuple[Value, ...] = (
    deny("sqs:SendMessage", _ARN, _OTHER_SOURCES),
    deny(list(_TAKE), _ARN, _OTHERS),
    deny(list(_CHANGE), _ARN, _OTHERS),
    deny("sqs:*", _ARN, _REST),
)


def _but(index: int, *others: Value) -> Plan:
    return _beside(document(*_ALL[:index], *_ALL[index + 1 :], *others))


CONTROL = Control(
    id="approval_queue_is_guarded",
    concept="registry",
    title="The queue of approvals is filled by its rule alone, and taken and changed by named roles",
    why="Whoever sends to it forges an approval, and whoever takes from it decides what is not deployed.",
    severity="medium",
    requirements=("M4", "I9"),
    threats=("ML10", "AML.T0018"),
    sources={},
    cases=(
        Case(
            types=QUEUE.apart,
            judge=judge_apart(QUEUE, judge),
            passes=(_beside(document(*_ALL)), _beside(document(_ALL[0], deny("sqs:*", _ARN, _OTHERS), _ALL[3]))),
            fails=(
                _beside(document()),
                *(_but(index) for index in range(len(_ALL))),
                _but(0, deny("sqs:SendMessage", _ARN, {"ArnNotLike": {"aws:SourceArn": [_RULE, "*"]}})),
                _but(1, deny(list(_TAKE), _ARN, {"ArnNotLike": {"aws:PrincipalArn": [ROLE_ARN, "*"]}})),
                _but(2, deny(list(_CHANGE[1:]), _ARN, _OTHERS)),
                _but(0, _ALL[0], allow({"Service": "events.amazonaws.com"}, "sqs:SendMessage", _ARN, _OWN)),
            ),
            unknown=(
                _beside(UNKNOWN),
                _but(1, deny(UNKNOWN, _ARN, _OTHERS)),
                _but(0, deny("sqs:SendMessage", _ARN, {"ArnNotEquals": {"aws:SourceArn": UNKNOWN}})),
            ),
        ),
    ),
)
