"""Boundaries judged by what they refuse outright, whatever somebody allows later."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Case, Judge
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.statements import Statement as Written
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.takers import is_of_sagemaker
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value


def of_boundaries(judge_document: Callable[[tuple[Statement, ...], Plan], Outcome]) -> Judge:
    """`judge_document` over the boundary of roles that SageMaker takes; other policies are left out."""

    def judge(policy: Resource, plan: Plan) -> Outcome:
        bounded = companions(plan, policy, (ROLE,), "permissionsBoundary").found
        if not any(is_of_sagemaker(role, plan) for role in bounded):
            return NOT_APPLICABLE
        try:
            statements = read_document(policy.inputs.get("policy"))
        except Unreadable as error:
            return unknown("policy", str(error), "make the document of names that the program knows")
        return judge_document(statements, plan)

    return judge


def refuses_outright(
    statements: tuple[Statement, ...], plan: Plan, wanted: tuple[tuple[str, ...], Situation], told: tuple[str, str]
) -> Outcome:
    """Passes iff the Denies refuse every action on everything in the situation; `told` is what is lost, and the fix."""
    actions, situation = wanted
    loss, fix = told
    found = denies(statements, Demand(actions, ("*",), (situation,)), plan)
    if found.verdict is None:
        return unknown("policy", f"the plan does not tell whether the boundary refuses {found.gap}", fix)
    if not found.verdict:
        return failed("policy", f"the boundary does not refuse {found.gap}{loss}", fix)
    return passed("policy")


def boundary_case(actions: tuple[str, ...], what: str) -> Case:
    """The case: the boundary of the roles that SageMaker takes refuses every one of the actions on everything."""
    told = (
        f", so whoever allows it {what}",
        f"add a Deny without condition of {', '.join(actions[:3])} and the like to the boundary",
    )

    def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
        return refuses_outright(statements, plan, (actions, Situation("at all")), told)

    listed: list[Value] = list(actions)
    services: list[Value] = [*sorted({f"{action.split(':')[0]}:*" for action in actions})]
    return Case(
        types=(POLICY,),
        judge=of_boundaries(judge),
        passes=(
            boundary(grant("*"), refusal(listed, None)),
            boundary(*(refusal(action, None) for action in actions)),
            boundary(refusal(services, None), by_name=True),
        ),
        fails=(
            boundary(grant("*")),
            boundary(*(refusal(action, None) for action in actions[1:])),
            boundary(refusal(listed, {"StringEquals": {"aws:PrincipalTag/team": "a"}})),
            boundary(refusal(listed, None, "arn:aws:iam::111122223333:role/a")),
            boundary(grant("s3:GetObject"), by_name=True),
        ),
        unknown=(boundary(refusal(UNKNOWN, None)), bounding(UNKNOWN)),
    )


def boundary(*statements: Written, by_name: bool = False) -> Plan:
    """An example: a policy, and a role of SageMaker that it bounds."""
    return bounding(document(*statements), by_name=by_name)


def bounding(policy: Value, *, by_name: bool = False) -> Plan:
    """The same from any value as the document."""
    arn: Value = "arn:aws:iam::111122223333:policy/boundary" if by_name else hole(POLICY, "boundary", "arn")
    trust = document(
        {"Effect": "Allow", "Principal": {"Service": "sagemaker.amazonaws.com"}, "Action": "sts:AssumeRole"}
    )
    role = part(ROLE, "run", {"name": "run", "permissionsBoundary": arn, "assumeRolePolicy": trust})
    return example(part(POLICY, "boundary", {"name": "boundary", "policy": policy}), role)
