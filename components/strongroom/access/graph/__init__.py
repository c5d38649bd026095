"""Who can do what by a plan: principals, the statements that grant it, and a request that shows it.

`who_can` and `can` answer for one action on one resource, `minimal_statements` with the fewest statements that give it;
`matrix` for every persona and right; `escalations` tell how somebody can make himself more.
"""

from __future__ import annotations

from strongroom.access.comparison import Cause
from strongroom.access.refusal import refuse
from strongroom.plan.model import Plan

from .answers import Grantee, Verdict, WhoCan
from .chain import Chain, Step
from .matrix import Cell, Matrix

__all__ = [
    "Cell",
    "Chain",
    "Grantee",
    "Matrix",
    "Step",
    "Verdict",
    "WhoCan",
    "can",
    "escalations",
    "matrix",
    "minimal_statements",
    "who_can",
]


def who_can(plan: Plan, action: str, resource: str) -> WhoCan:
    """Every principal, of the plan or named by it, that is allowed the action on the resource, or might be.

    `resource` is an ARN, a pattern of ARNs, a URN or a resource's name in the plan. Raises BadDocument where either
    names nothing.
    """
    from .aws.graph import graph_of

    _refuse_other_clouds(plan)
    return graph_of(plan).who_can(action, resource)


def can(plan: Plan, principal: str, action: str, resource: str) -> Grantee:
    """Whether one principal is allowed the action on the resource, and by what.

    `principal` is an ARN, a URN, an account, a service or a role's name in the plan. Raises BadDocument where the plan
    knows nobody of that name.
    """
    from .aws.graph import graph_of

    _refuse_other_clouds(plan)
    return graph_of(plan).can(principal, action, resource)


def minimal_statements(plan: Plan, principal: str, action: str, resource: str) -> tuple[Cause, ...]:
    """The statements that give one principal the access, none of which can be left out; nothing where it has none."""
    from .aws.graph import graph_of
    from .aws.least import least

    _refuse_other_clouds(plan)
    return least(graph_of(plan), principal, action, resource)


def matrix(plan: Plan) -> Matrix:
    """Each persona and team of the plan, and everyone else, against each right."""
    from .aws.graph import graph_of
    from .aws.matrix import matrix_of

    _refuse_other_clouds(plan)
    return matrix_of(graph_of(plan))


def escalations(plan: Plan, target: str, action: str = "") -> tuple[Chain, ...]:
    """How principals that are refused the target can come to it, the shortest chain of each.

    `target` is a bucket, key, trail, endpoint or another resource, by ARN, URN or name; without `action` what it is for
    is meant: reading a bucket, using a key, stopping a trail. Raises BadDocument where it names nothing.
    """
    from .aws.escalation import Escalation
    from .aws.graph import graph_of

    _refuse_other_clouds(plan)
    return Escalation(graph_of(plan), target, action).chains()


def _refuse_other_clouds(plan: Plan) -> None:
    """A plan without a resource of AWS would answer that nobody is allowed anything."""
    if not any(each.type.startswith("aws:") for each in plan.resources):
        kinds = ", ".join(sorted({each.type.split(":", 1)[0] for each in plan.resources})) or "nothing"
        raise refuse("access.plan", "must hold resources of AWS", kinds, "give a plan for AWS")
