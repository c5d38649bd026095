"""Actions and condition keys of `codecatalyst`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: AcceptConnection CreateIdentityCenterApplication CreateSpace
1: AssociateIamRoleToConnection AssociateIdentityCenterApplicationToSpace AssociateIdentityToIdentityCenterApplication
  BatchAssociateIdentitiesToIdentityCenterApplication BatchDisassociateIdentitiesFromIdentityCenterApplication
  CreateSpaceAdminRoleAssignment DeleteConnection DeleteIdentityCenterApplication DisassociateIamRoleFromConnection
  DisassociateIdentityCenterApplicationFromSpace DisassociateIdentityFromIdentityCenterApplication
  GetBillingAuthorization GetConnection GetIdentityCenterApplication ListIamRolesForConnection
  ListSpacesForIdentityCenterApplication ListTagsForResource PutBillingAuthorization
  SynchronizeIdentityCenterApplication UpdateIdentityCenterApplication
: GetPendingConnection ListConnections ListIdentityCenterApplications ListIdentityCenterApplicationsForSpace
  RejectConnection
0-2: TagResource
1-2: UntagResource
"""
