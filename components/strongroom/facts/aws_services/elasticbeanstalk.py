"""Actions and condition keys of `elasticbeanstalk`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticbeanstalk:FromApplication
elasticbeanstalk:FromApplicationVersion elasticbeanstalk:FromConfigurationTemplate elasticbeanstalk:FromEnvironment
elasticbeanstalk:FromPlatform elasticbeanstalk:FromSolutionStack elasticbeanstalk:InApplication
"""
ACTIONS = """
1 9: AbortEnvironmentUpdate ApplyEnvironmentManagedAction AssociateEnvironmentOperationsRole ComposeEnvironments
  DeleteApplicationVersion DeleteConfigurationTemplate DeleteEnvironmentConfiguration DescribeApplicationVersions
  DescribeConfigurationOptions DescribeConfigurationSettings DescribeEnvironmentHealth
  DescribeEnvironmentManagedActionHistory DescribeEnvironmentManagedActions DescribeEnvironmentResources
  DescribeEnvironments DescribeEvents DescribeInstancesHealth DisassociateEnvironmentOperationsRole
  ListTagsForResource PutInstanceStatistics RebuildEnvironment RequestEnvironmentInfo RestartAppServer
  RetrieveEnvironmentInfo TerminateEnvironment UpdateApplicationVersion ValidateConfigurationSettings
0-2 9: AddTags CreateApplicationVersion UpdateTagsForResource
: CheckDNSAvailability CreateStorageLocation DeletePlatformVersion DescribeAccountAttributes DescribePlatformVersion
  ListAvailableSolutionStacks ListPlatformBranches ListPlatformVersions
0-2: CreateApplication
0-9: CreateConfigurationTemplate
0-2 4-5 7-9: CreateEnvironment
0 2: CreatePlatformVersion
1: DeleteApplication DescribeApplications UpdateApplication UpdateApplicationResourceLifecycle
1-2 9: RemoveTags
1 6 9: SwapEnvironmentCNAMEs
1 3-9: UpdateConfigurationTemplate
1 4-5 7-9: UpdateEnvironment
"""
