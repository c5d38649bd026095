"""Actions and condition keys of `ram`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ram:AllowsExternalPrincipals ram:PermissionArn
ram:PermissionResourceType ram:Principal ram:RequestedAllowsExternalPrincipals ram:RequestedResourceType
ram:ResourceArn ram:ResourceShareName ram:ResourceTag/${TagKey} ram:RetainSharingOnAccountLeaveOrganization
ram:ShareOwnerAccountId
"""
ACTIONS = """
10 13: AcceptResourceShareInvitation ListPendingInvitationResources RejectResourceShareInvitation
1 3 6 8-12: AssociateResourceShare DisassociateResourceShare
1 3-5 10: AssociateResourceSharePermission DisassociateResourceSharePermission
0-2 4-5: CreatePermission
1 4-5: CreatePermissionVersion DeletePermission DeletePermissionVersion GetPermission ListPermissionAssociations
  PromotePermissionCreatedFromPolicy ReplacePermissionAssociations SetDefaultPermissionVersion
0 2-3 6-9 12: CreateResourceShare
1 3 10-12: DeleteResourceShare
: EnableSharingWithAwsOrganization GetResourcePolicies GetResourceShareAssociations GetResourceShareInvitations
  ListPermissionVersions ListPermissions ListPrincipals ListReplacePermissionAssociationsWork ListResourceTypes
  ListResources ListSourceAssociations
0 2: GetResourceShares
1 3 10 12: ListResourceSharePermissions
1 3 10: PromoteResourceShareCreatedFromPolicy
0-5 10: TagResource
1-5 10: UntagResource
1 3 7 10-12: UpdateResourceShare
"""
