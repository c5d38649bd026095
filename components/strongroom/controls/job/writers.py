"""The roles that jobs run as, and whether one of them may write an object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions, touches_resources
from strongroom.access.aws_situation import Situation
from strongroom.access.logic import every, negate, some
from strongroom.controls.job.jobs import Job, jobs_of, may_hold
from strongroom.controls.job.pipeline import UnreadableJob
from strongroom.controls.job.types import RUN, STARTED
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.holder import Holder, holders
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource

# What puts something else in the place of an object, or takes it away.
_WRITING = ("s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion")


@dataclass(frozen=True, slots=True)
class Running:
    """The jobs of a plan, each with the roles of the plan that it runs as; `untold` holds what the plan hides.

    That are resources whose jobs cannot be read, or run as a role that is not in the plan.
    """

    jobs: tuple[tuple[Job, tuple[Resource, ...]], ...]
    untold: tuple[Resource, ...]

    @property
    def roles(self) -> tuple[Resource, ...]:
        """Every role that some job runs as."""
        return tuple({role.urn: role for _, roles in self.jobs for role in roles}.values())


def running(plan: Plan) -> Running:
    """What runs in the plan, and as whom; worked out once a plan."""
    found = plan.notes.get(__name__)
    if found is None:
        found = plan.notes[__name__] = _running(plan)
    return cast("Running", found)


def _running(plan: Plan) -> Running:
    found: list[tuple[Job, tuple[Resource, ...]]] = []
    untold: dict[str, Resource] = {}
    for resource in plan.of(*STARTED):
        try:
            jobs = jobs_of(resource) if may_hold(resource, RUN) else ()
        except UnreadableJob:
            untold[resource.urn] = resource
            continue
        for job in jobs:
            if job.kind in RUN:
                own = tuple(referred(plan, job.settings, "roleArn", (ROLE,)))
                roles = own or tuple(referred(plan, resource, "roleArn", (ROLE,)))
                found.append((job, roles))
                if not roles:
                    untold[resource.urn] = resource
    return Running(tuple(found), tuple(untold.values()))


def may_write(role: Resource, pattern: str, plan: Plan) -> bool | None:
    """True iff the role is allowed to write or delete some object that the pattern names, and nothing refuses it."""
    holder = holders(plan).get(role.urn)
    if holder is None:
        return None
    allowed = some(_allowed(holder, action, grants, pattern, plan) for action, grants in _writing(holder).items())
    return None if allowed is False and holder.open else allowed


def _writing(holder: Holder) -> dict[str, list[Statement]]:
    """What may allow the holder each way of writing; looked up once."""
    found = holder.memo.get(__name__)
    if found is None:
        found = holder.memo[__name__] = {action: holder.rights.allows(action) for action in _WRITING}
    return cast("dict[str, list[Statement]]", found)


def _allowed(holder: Holder, action: str, grants: list[Statement], pattern: str, plan: Plan) -> bool | None:
    granted = some(_grants(item, action, pattern, plan) for item in grants)
    if granted is False:
        return False
    guards = [*holder.rights.denies(action), *(holder.bounds.denies(action) if holder.bounds else [])]
    refused = denies(guards, Demand((action,), (pattern,), (Situation("", {}),)), plan).verdict
    return every((granted, True if refused is None else negate(refused)))


def _grants(statement: Statement, action: str, pattern: str, plan: Plan) -> bool | None:
    named = touches_resources(statement, pattern, plan)
    if named is False:
        return False
    return every((True if statement.effect == "Allow" else None, touches_actions(statement, action, plan), named))
