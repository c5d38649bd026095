"""Actions and condition keys of `codestar-connections`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys codestar-connections:Branch
codestar-connections:BranchName codestar-connections:FullRepositoryId codestar-connections:HostArn
codestar-connections:InstallationId codestar-connections:OwnerId codestar-connections:PassedToService
codestar-connections:ProviderAction codestar-connections:ProviderPermissionsRequired codestar-connections:ProviderType
codestar-connections:ProviderTypeFilter codestar-connections:RepositoryName codestar-connections:VpcId
"""
ACTIONS = """
0 2 12: CreateConnection
0 2 12 15: CreateHost
0-2: CreateRepositoryLink TagResource
1 3: CreateSyncConfiguration GetRepositorySyncStatus
1: DeleteConnection DeleteHost DeleteRepositoryLink GetConnection GetConnectionToken GetHost GetRepositoryLink
  ListTagsForResource UpdateRepositoryLink
: DeleteSyncConfiguration GetResourceSyncStatus GetSyncBlockerSummary GetSyncConfiguration ListInstallationTargets
  ListRepositoryLinks ListRepositorySyncDefinitions ListSyncConfigurations UpdateSyncBlocker
12: GetIndividualAccessToken GetInstallationUrl StartOAuthHandshake
1 13: ListConnections
13: ListHosts
1 9: PassConnection PassRepository
6: RegisterAppCode StartAppRegistrationHandshake
1-2: UntagResource
1 7: UpdateConnectionInstallation
1 15: UpdateHost
3: UpdateSyncConfiguration
1 4-5 8 10-11 14: UseConnection
"""
