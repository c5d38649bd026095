"""Where a plan keeps what an identity may do: beside it, attached to it by whatever resource, or in itself."""

from __future__ import annotations

from typing import Final, NamedTuple

from .shape import GROUP, ROLE, USER

PERMISSION_SET: Final = "aws:ssoadmin/permissionSet:PermissionSet"
_EVERYBODYS: Final = "aws:iam/policyAttachment:PolicyAttachment"
_SET: Final = "permissionSetArn"


class Place(NamedTuple):
    """Resources of `type` whose input `link` names the holder, and the input that holds or names the policies."""

    type: str
    link: str
    path: str


INLINE: Final[dict[str, tuple[Place, ...]]] = {
    ROLE: (Place("aws:iam/rolePolicy:RolePolicy", "role", "policy"),),
    USER: (Place("aws:iam/userPolicy:UserPolicy", "user", "policy"),),
    GROUP: (Place("aws:iam/groupPolicy:GroupPolicy", "group", "policy"),),
    PERMISSION_SET: (Place("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", _SET, "inlinePolicy"),),
}
"""Documents that belong to one holder."""

ATTACHED: Final[dict[str, tuple[Place, ...]]] = {
    ROLE: (
        Place("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role", "policyArn"),
        Place("aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "roleName", "policyArns[*]"),
        Place(_EVERYBODYS, "roles[*]", "policyArn"),
    ),
    USER: (
        Place("aws:iam/userPolicyAttachment:UserPolicyAttachment", "user", "policyArn"),
        Place("aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive", "userName", "policyArns[*]"),
        Place(_EVERYBODYS, "users[*]", "policyArn"),
    ),
    GROUP: (
        Place("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "group", "policyArn"),
        Place("aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive", "groupName", "policyArns[*]"),
        Place(_EVERYBODYS, "groups[*]", "policyArn"),
    ),
    PERMISSION_SET: (
        Place("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", _SET, "managedPolicyArn"),
        Place(
            "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
            _SET,
            "customerManagedPolicyReference.name",
        ),
        Place(
            "aws:ssoadmin/customerManagedPolicyAttachmentsExclusive:CustomerManagedPolicyAttachmentsExclusive",
            _SET,
            "customerManagedPolicyReferences[*].name",
        ),
        Place(
            "aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive",
            _SET,
            "managedPolicyArns[*]",
        ),
    ),
}
"""Managed policies by ARN, by name or by reference."""

OWN_DOCUMENTS: Final = {ROLE: "inlinePolicies[*].policy"}
OWN_ATTACHMENTS: Final = {ROLE: "managedPolicyArns[*]"}
"""Deprecated inputs of the holder itself that say the same."""

MEMBERSHIPS: Final = (
    Place("aws:iam/userGroupMembership:UserGroupMembership", "user", "groups[*]"),
    Place("aws:iam/groupMembership:GroupMembership", "users[*]", "group"),
)
"""Which groups a user is in."""

SET_BOUNDARY: Final = "aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment"
SET_BOUNDARY_PATHS: Final = (
    "permissionsBoundary.customerManagedPolicyReference.name",
    "permissionsBoundary.managedPolicyArn",
)
ASSIGNMENT: Final = "aws:ssoadmin/accountAssignment:AccountAssignment"
