"""Actions and condition keys of `dsql`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys dsql:FisActionId dsql:FisTargetArns dsql:WitnessRegion
"""
ACTIONS = """
1: AddPeerCluster DbConnect DbConnectAdmin DeleteCluster DeleteClusterPolicy DeleteStream GetBackupJob GetCluster
  GetClusterPolicy GetRestoreJob GetStream GetVpcEndpointServiceName ListStreams ListTagsForResource PutClusterPolicy
  PutMultiRegionProperties RemovePeerCluster StartBackupJob StartRestoreJob StopBackupJob StopRestoreJob UpdateStream
0-2 5: CreateCluster
0-2: CreateStream TagResource
3-4: InjectError
: ListClusters
1 5: PutWitnessRegion UpdateCluster
1-2: UntagResource
"""
