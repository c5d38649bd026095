"""Event rules on the approval of model versions, and the queues that they fill.

Source: https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from strongroom.access.logic import every
from strongroom.controls.detection.event_pattern import event_matches, read_event_pattern
from strongroom.controls.detection.tokens import UnreadablePattern
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET, TOPIC
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

APPROVED: Final = "Approved"
OTHERS: Final = ("Rejected", "PendingManualApproval")
_STATUS: Final = "ModelApprovalStatus"
_GROUP: Final = "ModelPackageGroupName"
_ABOUT: Final = ("source", "detail-type")
_LOG_GROUP: Final = ":log-group:"


def fires_on(rule: Resource, status: str) -> bool | None:
    """True iff the rule fires when a model version gets this status; which version it is, is left out.

    None where the plan does not tell its pattern.
    """
    pattern = _pattern(rule)
    if pattern is None:
        return None
    event = {
        "source": "aws.sagemaker",
        "detail-type": "SageMaker Model Package State Change",
        "detail": {_STATUS: status},
    }
    return event_matches(pattern, event)


def is_about_versions(rule: Resource) -> bool | None:
    """True iff the rule names the events of model versions and sends approvals on to something that may deploy.

    One that fills topics and logs alone tells people, who may hear of every status.
    """
    pattern = _pattern(rule)
    if pattern is None:
        return None
    return every((bool(pattern.keys() & set(_ABOUT)), fires_on(rule, APPROVED)))


def named_groups(rule: Resource) -> tuple[Value, ...] | None:
    """The groups of versions to which the rule is confined; None where it is to none, or not told."""
    found = at({"pattern": _whole(rule)}, f"pattern.detail.{_GROUP}")
    return tuple(found[0]) if found and isinstance(found[0], list) else None


def only_tells(rule: Resource, plan: Plan) -> bool:
    """True iff the rule has targets and each is a topic or a log group."""
    targets = companions(plan, rule, (EVENT_TARGET,), "rule").found
    return bool(targets) and all(_is_told(target, plan) for target in targets)


def takes_approvals(queue: Resource, plan: Plan) -> bool:
    """True iff a rule that fires on approvals, for sure or perhaps, fills the queue."""
    return _is_led_to(queue, "arn", plan)


def takes_lost_approvals(queue: Resource, plan: Plan) -> bool:
    """True iff the queue takes what such a rule could not deliver."""
    return _is_led_to(queue, "deadLetterConfig.arn", plan)


def _is_led_to(queue: Resource, link: str, plan: Plan) -> bool:
    targets = companions(plan, queue, (EVENT_TARGET,), link).found
    rules = (rule for target in targets for rule in referred(plan, target, "rule", (EVENT_RULE,)))
    return any(is_about_versions(rule) is not False for rule in rules)


def _is_told(target: Resource, plan: Plan) -> bool:
    arn = target.inputs.get("arn")
    return bool(list(referred(plan, target, "arn", (TOPIC,)))) or (
        isinstance(arn, str) and (_LOG_GROUP in arn or arn.split(":")[2:3] == ["sns"])
    )


def _pattern(rule: Resource) -> Mapping[str, Value] | None:
    """What the pattern asks of source, kind and status; None where it cannot be read.

    A rule without a pattern runs by the clock, and fires on no event.
    """
    if rule.inputs.get("eventPattern") in (None, ""):
        return {"source": []}
    whole = _whole(rule)
    if whole is None:
        return None
    detail = whole.get("detail")
    if detail is not None and not isinstance(detail, dict):
        return {**_kept(whole), "detail": detail}
    status = {key: item for key, item in (detail or {}).items() if key in (_STATUS, "$or")}
    return {**_kept(whole), "detail": status} if status else _kept(whole)


def _whole(rule: Resource) -> dict[str, Value] | None:
    try:
        return dict(read_event_pattern(rule.inputs.get("eventPattern")))
    except UnreadablePattern:
        return None


def _kept(pattern: Mapping[str, Value]) -> dict[str, Value]:
    return {key: item for key, item in pattern.items() if key in (*_ABOUT, "$or")}
