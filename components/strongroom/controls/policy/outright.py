"""Holders of one duty judged by the Denies that keep them from another, whatever somebody allows later."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Case, Judge
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, lacking, passed, unknown
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.guard import guards_of
from strongroom.controls.policy.guard_cases import inline, refusal
from strongroom.controls.policy.holder import Holder, holders
from strongroom.controls.policy.statements import Statement
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

# True iff the holder has the duty.
Duty = Callable[[Holder, Plan], bool]


def refused_outright(has_duty: Duty, actions: tuple[str, ...], fix: str) -> Judge:
    """A Deny without condition refuses each of the actions on everything to a role that has the duty."""

    def judge(role: Resource, plan: Plan) -> Outcome:
        holder = holders(plan).get(role.urn)
        if holder is None or not has_duty(holder, plan):
            return NOT_APPLICABLE
        for action in actions:
            demand = Demand((action,), ("*",), (Situation("at all"),))
            verdict = denies(guards_of(holder, action), demand, plan).verdict
            if verdict is None or (verdict is False and holder.open):
                return unknown(None, f"the plan does not tell whether a Deny refuses it {action}", fix)
            if verdict is False:
                return lacking(f"no Deny refuses it {action}", fix)
        return passed()

    return judge


def outright_case(has_duty: Duty, duty: Statement, actions: tuple[str, ...], fix: str) -> Case:
    """The case, from a statement that gives the duty."""
    listed: list[Value] = list(actions)
    return Case(
        types=(ROLE,),
        judge=refused_outright(has_duty, actions, fix),
        passes=(
            inline(duty, refusal(listed, None)),
            inline(duty, *(refusal(action, None) for action in actions)),
        ),
        fails=(
            inline(duty),
            inline(duty, refusal(listed[1:], None)),
            inline(duty, refusal(listed, {"StringEquals": {"aws:PrincipalTag/team": "nobody"}})),
            inline(duty, refusal(listed, None, "arn:aws:s3:::data/*")),
        ),
        unknown=(inline(duty, refusal(UNKNOWN, None)),),
    )
