"""The inputs of roles, of what they hold and of what bounds them that a requirement names."""

from __future__ import annotations

from typing import Final

from strongroom.plan.model import Resource
from strongroom.plan.text import parse_json
from tests.evidence.scope import ADMINISTRATION, Scope, Weaker, Wider, weaker


def _refuses(policy: Resource) -> bool:
    document = parse_json(policy.inputs.get("policy"))
    statements = document["Statement"] if isinstance(document, dict) else []
    assert isinstance(statements, list)
    return any(isinstance(item, dict) and item["Effect"] == "Deny" for item in statements)


IDENTITY: Final[dict[str, Scope]] = {
    "aws:iam/role:Role": Scope(
        {
            "assumeRolePolicy": ("I8", "policy"),
            "permissionsBoundary": ("I10", weaker(ADMINISTRATION)),
            "maxSessionDuration": ("Z7", Weaker((43200,))),
        },
        added={
            "managedPolicyArns": ("I7", ([ADMINISTRATION],)),
            "maxSessionDuration": ("Z7", (43200,)),
        },
    ),
    "aws:iam/policy:Policy": Scope({"policy": ("I6", "policy")}, companion="I1", needed=_refuses),
    "aws:iam/rolePolicy:RolePolicy": Scope({"policy": ("I7", "policy")}, companion="I12", needed=_refuses),
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": Scope(
        {"policyArn": ("I7", Weaker((ADMINISTRATION, "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess")))},
        companion="I1",
    ),
    "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive": Scope(
        {"policyNames": ("I7", Wider(("another",)))}, companion="I7"
    ),
    "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": Scope(
        {"policyArns": ("I7", Wider((ADMINISTRATION,)))}, companion="I7"
    ),
}
