"""Actions and condition keys of `amplify`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateWebACL CreateBackendEnvironment CreateDeployment CreateDomainAssociation CreateWebHook DeleteApp
  DeleteBackendEnvironment DeleteBranch DeleteDomainAssociation DeleteWebHook DisassociateWebACL GenerateAccessLogs
  GetApp GetArtifactUrl GetBackendEnvironment GetBranch GetDomainAssociation GetWebACLForResource GetWebHook
  ListArtifacts ListBackendEnvironments ListBranches ListDomainAssociations ListJobs ListTagsForResource ListWebHooks
  StartDeployment UpdateApp UpdateBranch UpdateDomainAssociation UpdateWebHook
0 2: CreateApp
0-2: CreateBranch TagResource
: DeleteJob GetJob ListApps ListResourcesForWebACL StartJob StopJob
1-2: UntagResource
"""
