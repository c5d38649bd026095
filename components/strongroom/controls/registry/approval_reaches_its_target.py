"""A rule on approvals is on, leads somewhere, and loses nothing on the way."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_pin import account_of
from strongroom.controls.control import Case, Control, Judge
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, every, field, given
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, unknown
from strongroom.controls.policy.approval import is_about_versions
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.queue import QUEUE
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.controls.requirement import at_least, is_set, none_of, not_false
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_FIX = (
    "add an aws.cloudwatch.EventTarget for the rule, with a dead-letter queue and retries, and leave the rule ENABLED"
)
_LEFT = "deadLetterConfig.arn"
_TRIES = "retryPolicy.maximumRetryAttempts"


def _stays(target: Resource, plan: Plan) -> Outcome:
    """Passes iff the target is not of an account to which no provider is pinned."""
    arn, ours = target.inputs.get("arn"), own_accounts(plan)
    account = account_of(arn) if isinstance(arn, str) else ""
    if account and ours and account not in ours:
        return failed("arn", f"approvals are sent to account `{account}`, to which no provider is pinned", _FIX)
    return NOT_APPLICABLE


def _is_shown(path: str) -> Judge:
    """Unknown where the queue at `path` is named and not in the plan: then nobody tells who takes from it."""

    def judge_at(target: Resource, plan: Plan) -> Outcome:
        values = at(target.inputs, path)
        queues = [value for value in values if isinstance(value, str) and value.split(":")[2:3] == ["sqs"]]
        if not queues or list(referred(plan, target, path, QUEUE.types)):
            return NOT_APPLICABLE
        return unknown(path, "the queue is not in this plan", "make the queue beside the rule, or check its plan too")

    return judge_at


_TARGETED = companion(
    (EVENT_TARGET,),
    "rule",
    _FIX,
    field("arn", is_set(), _FIX),
    _stays,
    _is_shown("arn"),
    _is_shown(_LEFT),
    field(_LEFT, is_set(), "name a queue in deadLetterConfig.arn"),
    # Without a policy AWS tries 185 times.
    given(_TRIES, field(_TRIES, at_least(1), "leave maximumRetryAttempts away, or set it to 1 or more")),
)
_ON = every(
    field("state", none_of("DISABLED"), "set state to ENABLED"),
    field("isEnabled", not_false(), "leave isEnabled away"),
)


def judge(rule: Resource, plan: Plan) -> Outcome:
    """Passes iff the rule is on and each target takes what is lost to a queue; rules on other events are left out."""
    concerned = is_about_versions(rule)
    if concerned is None:
        return unknown("eventPattern", "the plan does not tell what the rule fires on", _FIX)
    return all_of(_ON(rule, plan), _TARGETED(rule, plan)) if concerned else NOT_APPLICABLE


_EVENT: Value = {"source": ["aws.sagemaker"], "detail": {"ModelApprovalStatus": ["Approved"]}}
_QUEUE = "arn:aws:sqs:eu-west-1:111122223333:approved"


def _rule(**inputs: Value) -> Part:
    return part(EVENT_RULE, "approved", {"name": "approved", "eventPattern": _EVENT, **inputs})


_QUEUES = tuple(part(QUEUE.types[0], name, {"name": name}) for name in ("approved", "approved-lost"))


def _target(**inputs: Value) -> Part:
    given_: dict[str, Value] = {"rule": "approved", "arn": _QUEUE, "deadLetterConfig": {"arn": f"{_QUEUE}-lost"}}
    return part(EVENT_TARGET, "approved", {**given_, **inputs})


CONTROL = Control(
    id="approval_reaches_its_target",
    concept="registry",
    title="Approvals reach what deploys, and none is lost",
    why="A rule that is off or leads nowhere makes people deploy by hand, past the approval.",
    severity="low",
    requirements=("M4",),
    threats=("ML10",),
    sources={},
    cases=(
        Case(
            types=(EVENT_RULE,),
            judge=judge,
            passes=(
                example(_rule(), _target(), *_QUEUES),
                example(_rule(state="ENABLED"), _target(rule=hole(EVENT_RULE, "approved", "name")), *_QUEUES),
            ),
            fails=(
                example(_rule()),
                example(_rule(), _target(rule="other")),
                example(_rule(state="DISABLED"), _target()),
                example(_rule(isEnabled=False), _target()),
                example(_rule(), _target(deadLetterConfig=None)),
                example(_rule(), _target(retryPolicy={"maximumRetryAttempts": 0})),
                example(_rule(), _target(arn=f"arn:aws:sqs:eu-west-1:{FOREIGN}:taken"), provider("here", ACCOUNT)),
            ),
            unknown=(
                example(_rule(eventPattern=UNKNOWN), _target()),
                example(_rule(), _target(rule=UNKNOWN)),
                example(_rule(state=UNKNOWN), _target(), *_QUEUES),
                example(_rule(), _target(), _QUEUES[0]),
            ),
        ),
    ),
)
