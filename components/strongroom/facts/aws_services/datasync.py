"""Actions and condition keys of `datasync`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: AddStorageSystem CreateLocationAzureBlob CreateLocationHdfs CreateLocationNfs CreateLocationObjectStorage
  CreateLocationS3 CreateLocationSmb CreateTask StartTaskExecution TagResource
1: CancelTaskExecution DeleteAgent DeleteLocation DeleteTask DescribeAgent DescribeDiscoveryJob
  DescribeLocationAzureBlob DescribeLocationEfs DescribeLocationFsxLustre DescribeLocationFsxOntap
  DescribeLocationFsxOpenZfs DescribeLocationFsxWindows DescribeLocationHdfs DescribeLocationNfs
  DescribeLocationObjectStorage DescribeLocationS3 DescribeLocationSmb DescribeStorageSystem
  DescribeStorageSystemResourceMetrics DescribeStorageSystemResources DescribeTask DescribeTaskExecution
  GenerateRecommendations ListTagsForResource ListTaskExecutions RemoveStorageSystem StartDiscoveryJob
  StopDiscoveryJob UpdateAgent UpdateDiscoveryJob UpdateLocationAzureBlob UpdateLocationEfs UpdateLocationFsxLustre
  UpdateLocationFsxOntap UpdateLocationFsxOpenZfs UpdateLocationFsxWindows UpdateLocationHdfs UpdateLocationNfs
  UpdateLocationObjectStorage UpdateLocationS3 UpdateLocationSmb UpdateStorageSystem UpdateTask UpdateTaskExecution
0 2: CreateAgent CreateLocationEfs CreateLocationFsxLustre CreateLocationFsxOntap CreateLocationFsxOpenZfs
  CreateLocationFsxWindows
: ListAgents ListDiscoveryJobs ListLocations ListStorageSystems ListTasks
1-2: UntagResource
"""
