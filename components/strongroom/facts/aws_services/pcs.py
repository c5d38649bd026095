"""Actions and condition keys of `pcs`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AllowVendedLogDeliveryForResource DeleteCluster DeleteComputeNodeGroup DeleteQueue GetCluster GetComputeNodeGroup
  GetQueue ListComputeNodeGroups ListQueues RegisterComputeNodeGroupInstance UpdateCluster UpdateComputeNodeGroup
  UpdateQueue
0-2: CreateCluster CreateComputeNodeGroup CreateQueue TagResource
: ListClusters ListTagsForResource
1-2: UntagResource
"""
