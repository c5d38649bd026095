"""Actions and condition keys of `codebuild`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys codebuild:artifacts
codebuild:artifacts.bucketOwnerAccess codebuild:artifacts.encryptionDisabled codebuild:artifacts.location
codebuild:authType codebuild:autoRetryLimit codebuild:buildBatchConfig
codebuild:buildBatchConfig.restrictions.computeTypesAllowed codebuild:buildBatchConfig.restrictions.fleetsAllowed
codebuild:buildBatchConfig.serviceRole codebuild:buildType codebuild:cache codebuild:cache.location
codebuild:cache.modes codebuild:cache.type codebuild:computeConfiguration codebuild:computeConfiguration.disk
codebuild:computeConfiguration.instanceType codebuild:computeConfiguration.machineType
codebuild:computeConfiguration.memory codebuild:computeConfiguration.vCpu codebuild:computeType
codebuild:concurrentBuildLimit codebuild:encryptionKey codebuild:environment codebuild:environment.certificate
codebuild:environment.computeConfiguration codebuild:environment.computeConfiguration.disk
codebuild:environment.computeConfiguration.instanceType codebuild:environment.computeConfiguration.machineType
codebuild:environment.computeConfiguration.memory codebuild:environment.computeConfiguration.vCpu
codebuild:environment.computeType codebuild:environment.environmentVariables
codebuild:environment.environmentVariables.name codebuild:environment.environmentVariables.value
codebuild:environment.environmentVariables/${name}.value codebuild:environment.fleet.fleetArn
codebuild:environment.image codebuild:environment.imagePullCredentialsType codebuild:environment.privilegedMode
codebuild:environment.registryCredential codebuild:environment.registryCredential.credential
codebuild:environment.registryCredential.credentialProvider codebuild:environment.type codebuild:environmentType
codebuild:exportConfig.s3Destination.bucket codebuild:exportConfig.s3Destination.bucketOwner
codebuild:exportConfig.s3Destination.encryptionDisabled codebuild:exportConfig.s3Destination.encryptionKey
codebuild:exportConfig.s3Destination.path codebuild:fileSystemLocations.identifier
codebuild:fileSystemLocations.location codebuild:fileSystemLocations.type
codebuild:fileSystemLocations/${identifier}.location codebuild:fileSystemLocations/${identifier}.type
codebuild:fleetServiceRole codebuild:imageId codebuild:logsConfig codebuild:logsConfig.s3Logs
codebuild:logsConfig.s3Logs.bucketOwnerAccess codebuild:logsConfig.s3Logs.encryptionDisabled
codebuild:logsConfig.s3Logs.location codebuild:logsConfig.s3Logs.status codebuild:manualCreation
codebuild:projectVisibility codebuild:scopeConfiguration.domain codebuild:scopeConfiguration.name
codebuild:scopeConfiguration.scope codebuild:secondaryArtifacts codebuild:secondaryArtifacts.artifactIdentifier
codebuild:secondaryArtifacts.bucketOwnerAccess codebuild:secondaryArtifacts.encryptionDisabled
codebuild:secondaryArtifacts.location codebuild:secondaryArtifacts/${artifactIdentifier}.bucketOwnerAccess
codebuild:secondaryArtifacts/${artifactIdentifier}.encryptionDisabled
codebuild:secondaryArtifacts/${artifactIdentifier}.location codebuild:secondarySources
codebuild:secondarySources.auth.resource codebuild:secondarySources.auth.type codebuild:secondarySources.buildspec
codebuild:secondarySources.buildStatusConfig.context codebuild:secondarySources.buildStatusConfig.targetUrl
codebuild:secondarySources.insecureSsl codebuild:secondarySources.location codebuild:secondarySources.sourceIdentifier
codebuild:secondarySources/${sourceIdentifier}.auth.resource codebuild:secondarySources/${sourceIdentifier}.auth.type
codebuild:secondarySources/${sourceIdentifier}.buildspec
codebuild:secondarySources/${sourceIdentifier}.buildStatusConfig.context
codebuild:secondarySources/${sourceIdentifier}.buildStatusConfig.targetUrl
codebuild:secondarySources/${sourceIdentifier}.insecureSsl codebuild:secondarySources/${sourceIdentifier}.location
codebuild:serverType codebuild:serviceRole codebuild:shouldOverwrite codebuild:source codebuild:source.auth.resource
codebuild:source.auth.type codebuild:source.buildspec codebuild:source.buildStatusConfig.context
codebuild:source.buildStatusConfig.targetUrl codebuild:source.insecureSsl codebuild:source.location codebuild:token
codebuild:username codebuild:vpcConfig codebuild:vpcConfig.securityGroupIds codebuild:vpcConfig.subnets
codebuild:vpcConfig.vpcId
"""
ACTIONS = """
1: BatchDeleteBuilds BatchGetBuildBatches BatchGetBuilds BatchGetProjects BatchGetReportGroups BatchGetReports
  BatchGetSandboxes BatchPutCodeCoverages BatchPutTestCases CreateReport DeleteBuildBatch DeleteProject DeleteReport
  DeleteReportGroup DeleteResourcePolicy DeleteWebhook DescribeCodeCoverages DescribeTestCases GetReportGroupTrend
  GetResourcePolicy InvalidateProjectCache ListBuildBatchesForProject ListBuildsForProject ListReportsForReportGroup
  ListSandboxesForProject PutResourcePolicy RetryBuild RetryBuildBatch StartSandbox StopBuild StopBuildBatch
  StopSandbox UpdateReport
: BatchGetCommandExecutions BatchGetFleets DeleteFleet DeleteOAuthToken DeleteSourceCredentials ListBuildBatches
  ListBuilds ListCommandExecutionsForSandbox ListConnectedOAuthAccounts ListCuratedEnvironmentImages ListFleets
  ListProjects ListReportGroups ListReports ListRepositories ListSandboxes ListSharedProjects ListSharedReportGroups
  ListSourceCredentials PersistOAuthToken StartCommandExecution StartSandboxConnection
0 2 18-24 48 59-60 109-112: CreateFleet UpdateFleet
0-6 8-12 14-17 25-47 54-58 61-66 72-95 97 99-106 109-112: CreateProject UpdateProject
0-2 49-53: CreateReportGroup UpdateReportGroup
1 13 67 69-71: CreateWebhook UpdateWebhook
7 96 98 107-108: ImportSourceCredentials
1 3-6 8 14-17 26-28 35-47 61-66 72-95 97 99-106: StartBuild
1 3-6 9-12 14-17 26-28 35-39 41-47 61-66 72-95 97 99-102 105-106: StartBuildBatch
0-2 68: UpdateProjectVisibility
"""
