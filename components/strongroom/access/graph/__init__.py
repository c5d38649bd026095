"""Who can do what by a plan: principals, the statements that grant it, and a request that shows it.

`who_can` and `can` answer for one action on one resource, `minimal_statements` with the fewest statements that give it;
`matrix` for every persona and right; `escalations` tell how somebody can make himself more.
"""

from __future__ import annotations

from typing import Protocol

from strongroom.access.comparison import Cause
from strongroom.plan.model import Plan

from .answers import Grantee, Verdict, WhoCan
from .chain import Chain, Step
from .clouds import cloud_of, clouds_of
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

    `action` and `resource` are spelled as their cloud does; a resource may also be a URN or its name in the plan.
    Raises BadDocument where either names nothing.
    """
    return _graph(plan, action, resource).who_can(action, resource)


def can(plan: Plan, principal: str, action: str, resource: str) -> Grantee:
    """Whether one principal is allowed the action on the resource, and by what.

    `principal` is an ARN, an account, a service, a member as bindings spell it or an object id, a URN or an identity's
    name in the plan. Raises BadDocument where the plan knows nobody of that name.
    """
    return _graph(plan, action, resource).can(principal, action, resource)


def minimal_statements(plan: Plan, principal: str, action: str, resource: str) -> tuple[Cause, ...]:
    """The statements that give one principal the access, none of which can be left out; nothing where it has none."""
    if cloud_of(plan, action, resource) == "aws":
        from .aws.graph import graph_of
        from .aws.least import least

        return least(graph_of(plan), principal, action, resource)
    found = can(plan, principal, action, resource)
    # Elsewhere no grant needs another: one binding or assignment gives the whole access.
    return found.cause[:1] if found.verdict == "yes" else ()


def matrix(plan: Plan) -> Matrix:
    """Each persona and team of the plan, and everyone else, against each right; of several clouds one after another."""
    cells: list[Cell] = []
    for cloud in clouds_of(plan):
        if cloud == "aws":
            from .aws.graph import graph_of as on_aws
            from .aws.matrix import matrix_of as of_aws

            cells += of_aws(on_aws(plan)).cells
        elif cloud == "gcp":
            from .gcp.graph import graph_of as on_gcp
            from .gcp.matrix import matrix_of as of_gcp

            cells += of_gcp(on_gcp(plan)).cells
        else:
            from .azure.graph import graph_of as on_azure
            from .azure.matrix import matrix_of as of_azure

            cells += of_azure(on_azure(plan)).cells
    return Matrix(tuple(cells))


def escalations(plan: Plan, target: str, action: str = "") -> tuple[Chain, ...]:
    """How principals that are refused the target can come to it, the shortest chain of each.

    `target` is a bucket, key, trail, endpoint or another resource, by its cloud's name for it, URN or name; without
    `action` what it is for is meant: reading a bucket, using a key, stopping a trail. Raises BadDocument where it names
    nothing.
    """
    cloud = cloud_of(plan, action, target)
    if cloud == "aws":
        from .aws.escalation import Escalation as OnAws
        from .aws.graph import graph_of as on_aws

        return OnAws(on_aws(plan), target, action).chains()
    if cloud == "gcp":
        from .gcp.escalation import Escalation as OnGcp
        from .gcp.graph import graph_of as on_gcp

        return OnGcp(on_gcp(plan), target, action).chains()
    from .azure.escalation import Escalation as OnAzure
    from .azure.graph import graph_of as on_azure

    return OnAzure(on_azure(plan), target, action).chains()


class _Graph(Protocol):
    def who_can(self, action: str, resource: str) -> WhoCan: ...

    def can(self, principal: str, action: str, resource: str) -> Grantee: ...


def _graph(plan: Plan, action: str, resource: str) -> _Graph:
    cloud = cloud_of(plan, action, resource)
    if cloud == "aws":
        from .aws.graph import graph_of as on_aws

        return on_aws(plan)
    if cloud == "gcp":
        from .gcp.graph import graph_of as on_gcp

        return on_gcp(plan)
    from .azure.graph import graph_of as on_azure

    return on_azure(plan)
