"""Actions and condition keys of `grafana`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateLicense CreateWorkspaceApiKey CreateWorkspaceServiceAccount CreateWorkspaceServiceAccountToken
  DeleteWorkspace DeleteWorkspaceApiKey DeleteWorkspaceServiceAccount DeleteWorkspaceServiceAccountToken
  DescribeWorkspace DescribeWorkspaceAuthentication DescribeWorkspaceConfiguration DisassociateLicense ListPermissions
  ListTagsForResource ListVersions ListWorkspaceServiceAccountTokens ListWorkspaceServiceAccounts UpdatePermissions
  UpdateWorkspace UpdateWorkspaceAuthentication UpdateWorkspaceConfiguration
0 2: CreateWorkspace
: ListWorkspaces
0-2: TagResource
1-2: UntagResource
"""
