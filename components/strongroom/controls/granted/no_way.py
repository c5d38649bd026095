"""Judges ways to a target: no identity of the plan that should be refused it comes to it by any number of steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from strongroom.access.graph import Chain, Grantee, escalations, who_can
from strongroom.access.refusal import BadDocument
from strongroom.controls.control import PlanJudge
from strongroom.controls.outcome import failed, passed, unknown
from strongroom.plan.model import Plan

from .only_named import Found
from .scope import is_marked, is_spoken_of, purpose, team
from .target import Target
from .words import cause_of

Targets: TypeAlias = Callable[[Plan], Iterable[Target]]
_APPLY: Final = "apply"  # who rolls the environment out makes the roles and the policies


def no_way(targets: Targets, fix: str) -> PlanJudge:
    """Passes iff nobody who should be refused a target is allowed it, or can make himself somebody who is."""

    def judge(plan: Plan) -> Iterator[Found]:
        if not is_spoken_of(plan):
            return
        any_target = False
        found: list[Found] = []
        for target in targets(plan):
            any_target = True
            try:
                found += _ways(plan, target, fix)
            except BadDocument as refused:
                found.append(
                    (None, unknown(None, f"the plan does not tell the ways to {target.words}: {refused}", fix))
                )
        yield from found
        if any_target and not found:
            yield None, passed()

    return judge


def _ways(plan: Plan, target: Target, fix: str) -> Iterator[Found]:
    answer = who_can(plan, target.action, target.resource)
    refused = {each.principal for each in (*answer.grantees, *answer.refused) if not _may(plan, each, target)}
    for grantee in answer.grantees:
        if grantee.principal in refused and grantee.verdict in ("yes", "unknown") and is_marked(plan):
            yield _direct(plan, target, grantee, fix)
    for chain in escalations(plan, target.resource, target.action):
        if chain.principal in refused:
            yield _chain(plan, target, chain, fix)


def _may(plan: Plan, grantee: Grantee, target: Target) -> bool:
    """Whoever is outside the plan is another control's; of the plan, the target's own team and who applies."""
    identity = plan.by_urn.get(grantee.urn)
    if identity is None:
        return True
    return purpose(identity) == _APPLY or bool(target.team and team(identity) == target.team)


def _direct(plan: Plan, target: Target, grantee: Grantee, fix: str) -> Found:
    what = f"{grantee.principal} has {target.words}"
    if grantee.verdict == "unknown":
        return None, unknown(None, f"the plan does not tell whether {what}: {grantee.reason}", fix)
    subject, by = cause_of(plan, grantee.cause)
    return subject, failed(None, f"{what}{by}", fix)


def _chain(plan: Plan, target: Target, chain: Chain, fix: str) -> Found:
    if not chain.proven:
        return None, unknown(None, f"the plan does not tell whether this is a way to {target.words}: {chain}", fix)
    subject, _ = cause_of(plan, chain.steps[0].cause)
    return subject, failed(None, f"a way to {target.words}: {chain}", fix)
