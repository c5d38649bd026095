"""Identity policies judged statement by statement: what one Allow of them hands out."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.access.aws_document import Statement
from strongroom.access.logic import every
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.attachment import ATTACHMENTS, POLICY
from strongroom.controls.policy.subject import DocumentJudge, Subject
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource

# True: the statement hands it out; None: the plan does not tell.
GrantJudge = Callable[[Statement, Plan], bool | None]


def grants_no(judge: GrantJudge, words: str, fix: str) -> DocumentJudge:
    """No Allow of the document hands out what `judge` finds; a permissions boundary hands out nothing."""

    def over(subject: Subject) -> Outcome:
        if _is_boundary_only(subject.holder, subject.plan):
            return NOT_APPLICABLE
        return all_of(passed(subject.path), *(one(item, subject) for item in subject.statements))

    def one(statement: Statement, subject: Subject) -> Outcome:
        if statement.effect == "Deny":
            return passed(subject.path)
        verdict = every((True if statement.effect == "Allow" else None, judge(statement, subject.plan)))
        named = f"the statement `{statement.sid}`" if statement.sid else "a statement"
        if verdict is None:
            return unknown(subject.path, f"the plan does not tell whether {named} {words}", fix)
        return failed(subject.path, f"{named} {words}", fix) if verdict else passed(subject.path)

    return over


def _is_boundary_only(policy: Resource, plan: Plan) -> bool:
    """True iff the managed policy bounds somebody and is attached to nobody."""
    if policy.type != POLICY:
        return False
    bounds = companions(plan, policy, ("aws:iam/role:Role", "aws:iam/user:User"), "permissionsBoundary").found
    attached = (companions(plan, policy, (type_,), path) for type_, path in ATTACHMENTS.items())
    return bool(bounds) and not any(linked.found or linked.open for linked in attached)
