"""Actions and condition keys of `kafka-cluster`."""

KEYS = """
aws:ResourceTag/${TagKey}
"""
ACTIONS = """
0: AlterCluster AlterClusterDynamicConfiguration Connect DescribeCluster DescribeClusterDynamicConfiguration
  WriteDataIdempotently
: AlterGroup AlterTopic AlterTopicDynamicConfiguration AlterTransactionalId CreateTopic DeleteGroup DeleteTopic
  DescribeGroup DescribeTopic DescribeTopicDynamicConfiguration DescribeTransactionalId ReadData WriteData
"""
