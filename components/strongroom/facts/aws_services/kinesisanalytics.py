"""Actions and condition keys of `kinesisanalytics`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AddApplicationCloudWatchLoggingOption AddApplicationInput AddApplicationInputProcessingConfiguration
  AddApplicationOutput AddApplicationReferenceDataSource AddApplicationVpcConfiguration CreateApplicationPresignedUrl
  CreateApplicationSnapshot DeleteApplication DeleteApplicationCloudWatchLoggingOption
  DeleteApplicationInputProcessingConfiguration DeleteApplicationOutput DeleteApplicationReferenceDataSource
  DeleteApplicationSnapshot DeleteApplicationVpcConfiguration DescribeApplication DescribeApplicationOperation
  DescribeApplicationSnapshot DescribeApplicationVersion GetApplicationState ListApplicationOperations
  ListApplicationSnapshots ListApplicationVersions ListTagsForResource RollbackApplication StartApplication
  StopApplication UpdateApplication UpdateApplicationMaintenanceConfiguration
0 2: CreateApplication
: DiscoverInputSchema ListApplications
0-2: TagResource
1-2: UntagResource
"""
