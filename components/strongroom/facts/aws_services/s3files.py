"""Actions and condition keys of `s3files`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys s3files:AccessPointArn s3files:CreateAction
"""
ACTIONS = """
1 3: ClientMount ClientRootAccess ClientWrite
0-2: CreateAccessPoint
0 2: CreateFileSystem
1: CreateMountTarget DeleteAccessPoint DeleteFileSystem DeleteFileSystemPolicy DeleteMountTarget GetAccessPoint
  GetFileSystem GetFileSystemPolicy GetMountTarget GetSynchronizationConfiguration ListAccessPoints ListFileSystems
  ListMountTargets ListTagsForResource PutFileSystemPolicy PutSynchronizationConfiguration UpdateMountTarget
0-2 4: TagResource
1-2: UntagResource
"""
