"""The identity policies that a role of the plan holds: inline, as resources of their own, and attached."""

from __future__ import annotations

from dataclasses import dataclass

from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.controls.policy.attachment import POLICY
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy"
_ATTACHMENTS = ("aws:iam/rolePolicyAttachment:RolePolicyAttachment",)


@dataclass(frozen=True, slots=True)
class Held:
    """All statements of the documents that can be read; `open` iff the role may hold others."""

    statements: tuple[Statement, ...]
    open: bool


def held_by(role: Resource, plan: Plan) -> Held:
    """What the role holds by itself; what others grant it is left out."""
    inline = companions(plan, role, (_ROLE_POLICY,), "role")
    attached = companions(plan, role, _ATTACHMENTS, "role")
    documents: list[Value] = [item.inputs.get("policy") for item in inline.found]
    documents += [value for value in at(role.inputs, "inlinePolicies[*].policy") if value is not None]
    is_open = inline.open or attached.open
    for holder, link in (*((item, "policyArn") for item in attached.found), (role, "managedPolicyArns[*]")):
        policies = list(referred(plan, holder, link, (POLICY,)))
        documents += [policy.inputs.get("policy") for policy in policies]
        # A policy of AWS or of another stack: what it says is not in this plan.
        is_open = is_open or len(policies) < len(at(holder.inputs, link))
    return _read(documents, is_open)


def _read(documents: list[Value], is_open: bool) -> Held:
    statements: list[Statement] = []
    for document in documents:
        try:
            statements += read_document(document)
        except Unreadable:
            is_open = True
    return Held(tuple(statements), is_open)
