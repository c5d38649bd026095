"""Actions and condition keys of `continuum`."""

KEYS = """
continuum:CollectorArn continuum:EnvironmentArn continuum:RepositoryName continuum:S3BucketName
"""
ACTIONS = """
0: AssociateCollector DisassociateCollector
: CreateCodeFinding CreateCodeScan CreateCollector DeleteCollector DeleteEnvironment DeleteIntegration GetCodeFinding
  GetCodeIssue GetCodeIssueArtifact GetCodeScan GetCollector GetEnvironment GetIntegration GetResourcePolicy
  ListAssociatedCollectors ListAssociatedEnvironments ListCodeFindings ListCodeIssueArtifacts ListCodeIssues
  ListCodeScans ListCollectors ListEnvironments ListIntegrations PutResourcePolicy StartIntegrationAuthorization
  UpdateCollector UpdateIntegration
2: CreateEnvironment UpdateEnvironment
3: CreateIntegration
1: GetCollectorDataAccessAuthorization
"""
