"""Actions and condition keys of `timestream-influxdb`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys timestream-influxdb:RestoreMode
"""
ACTIONS = """
0-2: CreateDbBackup CreateDbCluster CreateDbInstance TagResource
0 2: CreateDbParameterGroup
1: DeleteDbBackup DeleteDbCluster DeleteDbInstance GetDbBackup GetDbCluster GetDbInstance GetDbParameterGroup
  ListDbInstancesForCluster ListTagsForResource RebootDbCluster RebootDbInstance UpdateDbCluster UpdateDbInstance
: ListDbBackups ListDbClusters ListDbInstances ListDbParameterGroups
0-3: RestoreFromDbBackup
1-2: UntagResource
"""
