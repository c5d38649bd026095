"""Actions and condition keys of `monitron`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateProjectAdminUser CreateProjectUserAssociation CreateUserAccessRoleAssociation DeleteProject
  DeleteProjectUserAssociation DeleteUserAccessRoleAssociation DisassociateProjectAdminUser GetProject
  GetProjectAdminUser ListProjectAdminUsers ListProjectUserAssociations ListTagsForResource
  ListUserAccessRoleAssociations UpdateProject
0 2: CreateProject
: ListProjects
0-2: TagResource
1-2: UntagResource
"""
