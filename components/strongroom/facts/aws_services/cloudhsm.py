"""Actions and condition keys of `cloudhsm`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CopyBackupToRegion CreateCluster TagResource
1: CreateHsm DeleteBackup DeleteCluster DeleteResourcePolicy GetResourcePolicy InitializeCluster ListTags
  ModifyBackupAttributes ModifyCluster PutResourcePolicy RestoreBackup
: DeleteHsm DescribeBackups DescribeClusters
1-2: UntagResource
"""
