"""Actions and condition keys of `dax`."""

KEYS = """
dax:EnclosingOperation
"""
ACTIONS = """
: BatchGetItem BatchWriteItem ConditionCheckItem CreateCluster CreateParameterGroup CreateSubnetGroup
  DecreaseReplicationFactor DeleteCluster DeleteParameterGroup DeleteSubnetGroup DescribeClusters
  DescribeDefaultParameters DescribeEvents DescribeParameterGroups DescribeParameters DescribeSubnetGroups
  IncreaseReplicationFactor ListTags Query RebootNode Scan TagResource UntagResource UpdateCluster
  UpdateParameterGroup UpdateSubnetGroup
0: DeleteItem GetItem PutItem UpdateItem
"""
