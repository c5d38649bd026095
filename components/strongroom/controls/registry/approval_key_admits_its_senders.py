"""The key of the queue of approvals may be used by the service that sends them."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, unknown
from strongroom.controls.policy.admitted import judge_admitted
from strongroom.controls.policy.approval import takes_approvals, takes_lost_approvals
from strongroom.controls.policy.queue import QUEUE
from strongroom.controls.policy.statements import allow, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ACTIONS = ("kms:Decrypt", "kms:GenerateDataKey")
_PATH = "kmsMasterKeyId"
_SERVICE = "events.amazonaws.com"
_FIX = "add a statement to the key's policy that allows events.amazonaws.com kms:Decrypt and kms:GenerateDataKey*"
_LOSS = "each approval is lost"


def judge(queue: Resource, plan: Plan) -> Outcome:
    """Passes iff the key admits EventBridge; queues that no rule on approvals fills, or without a key, are left out."""
    concerned = takes_approvals(queue, plan) or takes_lost_approvals(queue, plan)
    if not concerned or not queue.inputs.get(_PATH):
        return NOT_APPLICABLE
    key = next(referred(plan, queue, _PATH, KEY.types), None)
    if key is None:
        return unknown(_PATH, "the key of the queue is not in this plan", _FIX)
    return judge_admitted(KEY, key, plan, (_SERVICE, _ACTIONS), (_PATH, _LOSS, _FIX))


_EVENT: Value = {"source": ["aws.sagemaker"], "detail": {"ModelApprovalStatus": ["Approved"]}}
_KEY_ARN = hole(KEY.types[0], "queue", "arn")


def _queue(key: Value, *others: Part) -> Plan:
    return example(
        part(QUEUE.types[0], "approved", {"name": "approved", _PATH: key}),
        part(EVENT_RULE, "approved", {"name": "approved", "eventPattern": _EVENT}),
        part(EVENT_TARGET, "approved", {"rule": "approved", "arn": hole(QUEUE.types[0], "approved", "arn")}),
        *others,
    )


def _key(action: Value, service: Value = _SERVICE) -> Part:
    return part(KEY.types[0], "queue", {"policy": document(allow({"Service": service}, action))})


_BOTH: Value = ["kms:Decrypt", "kms:GenerateDataKey*"]


CONTROL = Control(
    id="approval_key_admits_its_senders",
    concept="registry",
    title="The key of the queue of approvals admits the service that sends",
    why="EventBridge drops an event that it may not encrypt, and the approval is lost without a word.",
    severity="low",
    requirements=("M4", "K1"),
    threats=("ML10",),
    sources={},
    cases=(
        Case(
            types=QUEUE.types,
            judge=judge,
            passes=(_queue(_KEY_ARN, _key(_BOTH)),),
            fails=(_queue(_KEY_ARN, _key("kms:Decrypt")), _queue(_KEY_ARN, _key(_BOTH, "sns.amazonaws.com"))),
            unknown=(
                _queue(_KEY_ARN),
                _queue(UNKNOWN),
                _queue(_KEY_ARN, _key(UNKNOWN)),
                _queue(_KEY_ARN, part(KEY.types[0], "queue", {"policy": UNKNOWN})),
            ),
        ),
    ),
)
