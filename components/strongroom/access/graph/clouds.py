"""Which cloud a question is about: each has its own graph, and a plan may hold several."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from strongroom.access.refusal import refuse
from strongroom.plan.model import Plan

Cloud: TypeAlias = Literal["aws", "gcp", "azure"]
_PREFIXES: Final[dict[str, Cloud]] = {"aws": "aws", "gcp": "gcp", "azure-native": "azure"}


def clouds_of(plan: Plan) -> tuple[Cloud, ...]:
    """The clouds that the plan has resources of. Raises BadDocument where it has none of any.

    A plan without a resource of a cloud would answer that nobody is allowed anything.
    """
    found = {each.type.split(":", 1)[0] for each in plan.resources}
    known = tuple(cloud for prefix, cloud in _PREFIXES.items() if prefix in found)
    if not known:
        kinds = ", ".join(sorted(found)) or "nothing"
        raise refuse("access.plan", "must hold resources of AWS, Google Cloud or Azure", kinds, "give a plan for one")
    return known


def cloud_of(plan: Plan, action: str, resource: str) -> Cloud:
    """The cloud that an action and a resource are of; of what says nothing, the plan's only one."""
    known = clouds_of(plan)
    told = _told(plan, action, resource)
    if told is not None and told not in known:
        raise refuse("access.plan", f"must hold resources of {told}", ", ".join(known), "give a plan for that cloud")
    if told is None and len(known) > 1:
        raise refuse("access.resource", "must say which cloud it is of", resource, "give a URN or the action too")
    return told or known[0]


def _told(plan: Plan, action: str, resource: str) -> Cloud | None:
    """What the spelling says: `s3:GetObject`, `storage.objects.get`, `Microsoft.Storage/.../read`, or a resource."""
    named = {
        cloud
        for each in plan.resources
        if resource in (each.urn, each.name) and (cloud := _PREFIXES.get(each.type.split(":", 1)[0]))
    }
    if len(named) == 1:
        return named.pop()
    if "/" in action or resource.startswith("/subscriptions"):
        return "azure"
    if ":" in action or resource.startswith("arn:"):
        return "aws"
    if action.count(".") > 1 or resource.startswith(("projects/", "folders/", "organizations/", "//")):
        return "gcp"
    return None
