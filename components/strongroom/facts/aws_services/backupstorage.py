"""Actions and condition keys of `backup-storage`."""

KEYS = ""
ACTIONS = """
: CommitBackupJob DeleteObjects DescribeBackupJob GetBaseBackup GetChunk GetIncrementalBaseBackup GetObjectMetadata
  ListChunks ListObjects MountCapsule NotifyObjectComplete PutChunk PutObject StartObject UpdateObjectComplete
"""
