"""Actions and condition keys of `docdb-elastic`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ApplyPendingMaintenanceAction DeleteCluster DeleteClusterSnapshot GetCluster GetClusterSnapshot
  GetPendingMaintenanceAction ListPendingMaintenanceActions ListTagsForResource StartCluster StopCluster UpdateCluster
0-2: CopyClusterSnapshot CreateClusterSnapshot RestoreClusterFromSnapshot TagResource
0 2: CreateCluster
: ListClusterSnapshots ListClusters
1-2: UntagResource
"""
