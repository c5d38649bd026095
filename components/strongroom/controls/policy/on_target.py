"""Whether a holder may do something to one resource in particular."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_condition import Context, holds
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions, touches_resources
from strongroom.access.aws_situation import Situation
from strongroom.access.logic import every, negate, some
from strongroom.controls.policy.guard import guards_of
from strongroom.controls.policy.holder import Holder
from strongroom.plan.model import Plan


def may_do(holder: Holder, action: str, target: str, context: Context, plan: Plan) -> bool | None:
    """True iff an Allow takes in the action on the target, the boundary does too, and no Deny refuses it."""
    allowed = some(_takes(item, action, target, context, plan) for item in holder.rights.allows(action))
    if allowed is False:
        return False
    bounded: bool | None = True
    if holder.bounds is not None:
        found = holder.bounds.allows(action)
        bounded = (
            some(_takes(item, action, target, context, plan) for item in found) if holder.bounds.readable else None
        )
    demand = Demand((action,), (target,), (Situation("", context),))
    refused = denies(guards_of(holder, action), demand, plan).verdict
    if refused is False and holder.open:
        refused = None
    return every((allowed, bounded, negate(refused)))


def _takes(item: Statement, action: str, target: str, context: Context, plan: Plan) -> bool | None:
    return every(_parts(item, action, target, context, plan))


def _parts(item: Statement, action: str, target: str, context: Context, plan: Plan) -> Iterator[bool | None]:
    yield touches_actions(item, action, plan)
    yield touches_resources(item, target, plan)
    yield True if item.effect == "Allow" else None
    yield from (holds(test, context, plan) for test in item.conditions if test.key in context)
