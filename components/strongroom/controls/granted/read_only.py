"""Judges identities that may read and change nothing, over all policies of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from strongroom.access.graph import can
from strongroom.access.refusal import BadDocument
from strongroom.controls.control import PlanJudge
from strongroom.controls.outcome import failed, passed, unknown
from strongroom.plan.model import Plan, Resource

from .only_named import Found
from .target import Target
from .words import cause_of


def read_only(identities: Callable[[Plan], Iterable[tuple[Resource, tuple[Target, ...]]]], fix: str) -> PlanJudge:
    """Passes for each of the identities iff it is refused every one of the writes that stand beside it."""

    def judge(plan: Plan) -> Iterator[Found]:
        for identity, writes in identities(plan):
            found = [each for target in writes for each in _judged(plan, identity, target, fix)]
            failures = [each for each in found if each[1].verdict == "fail"]
            yield (failures or found or [(identity, passed())])[0]

    return judge


def _judged(plan: Plan, identity: Resource, target: Target, fix: str) -> Iterator[Found]:
    try:
        answer = can(plan, identity.urn, target.action, target.resource)
    except BadDocument as refused:
        yield identity, unknown(None, f"the plan does not tell whether it may do {target.words}: {refused}", fix)
        return
    if answer.verdict == "unknown":
        yield identity, unknown(None, f"the plan does not tell whether it may do {target.words}: {answer.reason}", fix)
    elif answer.verdict == "yes":
        _, by = cause_of(plan, answer.cause)
        yield identity, failed(None, f"code that nobody has reviewed may do {target.words}{by}", fix)
