"""What the policies of an organisation refuse, all that the plan has of one kind taken together.

Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.controls.control import PlanCase
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, failed, lacking, passed
from strongroom.controls.outcome import unknown as not_told
from strongroom.controls.policy.statements import document
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

ORGANIZATION_POLICY: Final = "aws:organizations/policy:Policy"
ATTACHMENT: Final = "aws:organizations/policyAttachment:PolicyAttachment"
SERVICE_CONTROL: Final = "SERVICE_CONTROL_POLICY"
RESOURCE_CONTROL: Final = "RESOURCE_CONTROL_POLICY"
_WORDS: Final = {SERVICE_CONTROL: "service control policy", RESOURCE_CONTROL: "resource control policy"}

Refusals: TypeAlias = Callable[[tuple[Statement, ...], Plan], Outcome]


def policies_of(plan: Plan, kind: str) -> tuple[list[Resource], bool]:
    """The organisation's policies of one type, and whether another one may be of it too."""
    found, is_open = [], False
    for policy in plan.of(ORGANIZATION_POLICY):
        value = policy.inputs.get("type", SERVICE_CONTROL)
        is_open = is_open or not isinstance(value, str)
        if isinstance(value, str) and value.casefold() == kind.casefold():
            found.append(policy)
    return found, is_open


def organization_case(
    kind: str,
    judge: Refusals,
    fix: str,
    *,
    passes: tuple[Value, ...],
    fails: tuple[Value, ...],
) -> PlanCase:
    """The statements of all policies of `kind` pass `judge` together; a plan without such a policy fails.

    The examples are statements, each the only one of its plan.
    """
    return PlanCase(
        types=(ORGANIZATION_POLICY,),
        judge=_over(kind, judge, fix),
        passes=tuple(example(_policy(kind, item)) for item in passes),
        fails=(*(example(_policy(kind, item)) for item in fails), example(_policy("TAG_POLICY", {}))),
        unknown=(
            example(part(ORGANIZATION_POLICY, "guard", {"type": kind, "content": UNKNOWN})),
            example(part(ORGANIZATION_POLICY, "guard", {"type": UNKNOWN, "content": "{}"})),
        ),
    )


def refuses_all(demand: Demand, fix: str) -> Refusals:
    """The statements refuse all that is demanded, whatever else allows it."""

    def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
        found = denies(statements, demand, plan)
        if found.verdict is True:
            return passed("content")
        if found.verdict is False:
            return failed("content", f"no policy of the organisation refuses {found.gap}", fix)
        return not_told("content", f"the plan does not tell whether a policy refuses {found.gap}", fix)

    return judge


def spares(demand: Demand, wrong: str, fix: str) -> Refusals:
    """The statements do not refuse all that is demanded: such requests must stay possible."""

    def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
        verdict = denies(statements, demand, plan).verdict
        return failed("content", wrong, fix) if verdict is True else passed("content")

    return judge


def _over(kind: str, judge: Refusals, fix: str) -> Callable[[Plan], Iterator[tuple[Resource | None, Outcome]]]:
    def over(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
        policies, is_open = policies_of(plan, kind)
        statements: list[Statement] = []
        for policy in policies:
            try:
                statements += read_document(policy.inputs.get("content"))
            except Unreadable:
                is_open = True
        subject = policies[0] if policies else None
        outcome = judge(tuple(statements), plan) if policies else lacking(f"the plan has no {_WORDS[kind]}", fix)
        if outcome.verdict == "fail" and is_open:
            outcome = not_told("content", f"a policy of the organisation cannot be read; {outcome.message}", fix)
        yield subject, outcome

    return over


def _policy(kind: str, statement: Value) -> Part:
    return part(ORGANIZATION_POLICY, "guard", {"type": kind, "content": document(statement)})
