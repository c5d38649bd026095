"""An approval that nobody takes is set aside and not forgotten."""

from __future__ import annotations

import json
from dataclasses import replace

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.approval import takes_approvals, takes_lost_approvals
from strongroom.controls.policy.queue import QUEUE
from strongroom.controls.requirement import at_least
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.text import parse_json
from strongroom.plan.value import Text, Unknown, Value

_APART = "aws:sqs/redrivePolicy:RedrivePolicy"
_PATH = "redrivePolicy"
_TARGET = "deadLetterTargetArn"
_DAYS = 4
_FIX = "set redrivePolicy to the ARN of a dead-letter queue and a maxReceiveCount"
_FIX_KEPT = "set messageRetentionSeconds to 345600 or more; AWS keeps for 14 days at most"
_KEPT = field("messageRetentionSeconds", replace(at_least(_DAYS * 86400, " seconds"), absent=True), _FIX_KEPT)


def judge(queue: Resource, plan: Plan) -> Outcome:
    """Passes iff the queue sets aside and keeps; one that no rule on approvals fills is left out."""
    if takes_lost_approvals(queue, plan):
        return _KEPT(queue, plan)
    return all_of(_KEPT(queue, plan), _set_aside(queue, plan)) if takes_approvals(queue, plan) else NOT_APPLICABLE


def _set_aside(queue: Resource, plan: Plan) -> Outcome:
    linked = companions(plan, queue, (_APART,), "queueUrl")
    texts_ = [queue.inputs.get(_PATH), *(item.inputs.get(_PATH) for item in linked.found)]
    verdict = some((*map(_names_a_queue, texts_), None if linked.open else False))
    if verdict is None:
        return unknown(_PATH, "the plan does not tell where what is not taken goes", _FIX)
    return passed(_PATH) if verdict else failed(_PATH, "what is not taken is lost", _FIX)


def _names_a_queue(text_: Value) -> bool | None:
    if text_ in (None, ""):
        return False
    try:
        policy = parse_json(text_)
    except ValueError:
        return None if isinstance(text_, (Unknown, Text)) else False
    if isinstance(policy, Unknown):
        return None
    return isinstance(policy, dict) and bool(policy.get(_TARGET))


_EVENT: Value = {"source": ["aws.sagemaker"], "detail": {"ModelApprovalStatus": ["Approved"]}}
_ARN = "arn:aws:sqs:eu-west-1:111122223333:lost"


def _queue(policy: Value, *others: Part, **inputs: Value) -> Plan:
    return example(
        part(QUEUE.types[0], "approved", {"name": "approved", _PATH: policy, **inputs}),
        part(EVENT_RULE, "approved", {"name": "approved", "eventPattern": _EVENT}),
        part(EVENT_TARGET, "approved", {"rule": "approved", "arn": hole(QUEUE.types[0], "approved", "arn")}),
        *others,
    )


_ASIDE = json.dumps({_TARGET: _ARN, "maxReceiveCount": 5})
_LATER = part(_APART, "approved", {"queueUrl": hole(QUEUE.types[0], "approved", "url"), _PATH: _ASIDE})


CONTROL = Control(
    id="approval_queue_keeps_what_is_not_taken",
    concept="registry",
    title="An approval that is not taken is set aside and kept",
    why="A message that fails again and again is deleted in the end, and with it the record of an approval.",
    severity="low",
    requirements=("M4",),
    threats=("ML10",),
    sources={},
    cases=(
        Case(
            types=QUEUE.types,
            judge=judge,
            passes=(_queue(_ASIDE), _queue(None, _LATER), _queue(_ASIDE, messageRetentionSeconds=1209600)),
            fails=(_queue(None), _queue("{}"), _queue(_ASIDE, messageRetentionSeconds=60)),
            unknown=(_queue(UNKNOWN), _queue(_ASIDE, messageRetentionSeconds=UNKNOWN)),
        ),
    ),
)
