"""Actions and condition keys of `panorama`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateApplicationInstance CreatePackage ProvisionDevice
: CreateJobForDevices CreateNodeFromTemplateJob CreatePackageImportJob DescribeDeviceJob DescribeNode
  DescribeNodeFromTemplateJob DescribePackageImportJob DescribeSoftware GetWebSocketURL ListDevices
  ListNodeFromTemplateJobs ListNodes ListPackageImportJobs ListPackages
1: DeleteDevice DeletePackage DeregisterPackageVersion DescribeApplicationInstance DescribeApplicationInstanceDetails
  DescribeDevice DescribePackage DescribePackageVersion ListApplicationInstanceDependencies
  ListApplicationInstanceNodeInstances ListApplicationInstances ListDevicesJobs ListTagsForResource
  RegisterPackageVersion RemoveApplicationInstance SignalApplicationInstanceNodeInstances UpdateDeviceMetadata
0-2: TagResource
1-2: UntagResource
"""
