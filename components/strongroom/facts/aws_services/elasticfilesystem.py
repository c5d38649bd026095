"""Actions and condition keys of `elasticfilesystem`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticfilesystem:AccessedViaMountTarget
elasticfilesystem:AccessPointArn elasticfilesystem:CreateAction elasticfilesystem:Encrypted
"""
ACTIONS = """
1: Backup CreateMountTarget CreateReplicationConfiguration DeleteAccessPoint DeleteFileSystem DeleteFileSystemPolicy
  DeleteMountTarget DeleteReplicationConfiguration DescribeAccessPoints DescribeBackupPolicy DescribeFileSystemPolicy
  DescribeFileSystems DescribeLifecycleConfiguration DescribeMountTargetSecurityGroups DescribeMountTargets
  DescribeReplicationConfigurations DescribeTags ListTagsForResource ModifyMountTargetSecurityGroups PutBackupPolicy
  PutFileSystemPolicy PutLifecycleConfiguration ReplicationRead ReplicationWrite Restore UpdateFileSystem
  UpdateFileSystemProtection
1 3-4: ClientMount ClientRootAccess ClientWrite
0-2: CreateAccessPoint CreateTags
0 2 6: CreateFileSystem
1-2: DeleteTags UntagResource
: DescribeAccountPreferences PutAccountPreferences
0-2 5: TagResource
"""
