"""Actions and condition keys of `memorydb`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys memorydb:TLSEnabled memorydb:UserAuthenticationMode
"""
ACTIONS = """
1: BatchUpdateCluster Connect DeleteAcl DeleteParameterGroup DeleteSnapshot DeleteSubnetGroup DeleteUser DescribeAcls
  DescribeClusters DescribeParameterGroups DescribeParameters DescribeReservedNodes DescribeSnapshots
  DescribeSubnetGroups DescribeUsers FailoverShard ListAllowedNodeTypeUpdates ResetParameterGroup UpdateAcl
  UpdateCluster UpdateParameterGroup UpdateSubnetGroup
0-2: CopySnapshot CreateAcl CreateSnapshot PurchaseReservedNodesOffering
0-3: CreateCluster CreateMultiRegionCluster TagResource
0 2: CreateParameterGroup CreateSubnetGroup
0 2 4: CreateUser
1 3: DeleteCluster DeleteMultiRegionCluster DescribeMultiRegionClusters ListAllowedMultiRegionClusterUpdates ListTags
  PauseMultiRegionClusterReplication UpdateMultiRegionCluster
: DescribeEngineVersions DescribeEvents DescribeMultiRegionParameterGroups DescribeMultiRegionParameters
  DescribeReservedNodesOfferings DescribeServiceUpdates
1-3: UntagResource
1 4: UpdateUser
"""
