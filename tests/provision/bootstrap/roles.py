"""What a role of a plan may do, from the documents that it holds and the one that bounds it."""

from __future__ import annotations

from typing import Any

from strongroom.plan.model import Plan
from strongroom.plan.text import parse_json, written
from tests.provision.asking import allowed, refused

POLICY = "aws:iam/policy:Policy"
ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment"


def held(plan: Plan, role: str) -> list[dict[str, Any]]:
    """The statements of every policy that is attached to the role or stands inside it."""
    policies = {each.urn: each for each in plan.of(POLICY)}
    attached = [
        policies[each.inputs["policyArn"].urn]  # type: ignore[union-attr]
        for each in plan.of(ATTACHMENT)
        if each.inputs["role"] == role
    ]
    inline = [each for each in plan.of("aws:iam/rolePolicy:RolePolicy") if each.inputs["role"] == role]
    return [statement for each in (*attached, *inline) for statement in _statements(each.inputs["policy"])]


def bound(plan: Plan, role: str) -> list[dict[str, Any]]:
    """The statements of the role's boundary."""
    (found,) = [each for each in plan.of("aws:iam/role:Role") if each.inputs["name"] == role]
    name = str(found.inputs["permissionsBoundary"]).rsplit("/", 1)[-1]
    (policy,) = [each for each in plan.of(POLICY) if each.inputs["name"] == name]
    return _statements(policy.inputs["policy"])


def may(plan: Plan, role: str, action: str, resource: str, **keys: str) -> bool:
    """True iff its policies and its boundary both allow the request, and neither refuses it."""
    both = (held(plan, role), bound(plan, role))
    return all(allowed(each, action, resource, **keys) for each in both) and not any(
        refused(each, action, resource, **keys) for each in both
    )


def _statements(policy: Any) -> list[dict[str, Any]]:
    document: Any = parse_json(policy)
    return [_plain(statement) for statement in document["Statement"]]


def _plain(statement: dict[str, Any]) -> dict[str, Any]:
    """As a policy of a resource, which is what the evaluator reads: the holder is whoever asks."""
    resource = statement["Resource"]
    listed = [written(each) for each in resource] if isinstance(resource, list) else written(resource)
    return {**statement, "Principal": {"AWS": "*"}, "Resource": listed}
