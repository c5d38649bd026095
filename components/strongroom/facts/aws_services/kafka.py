"""Actions and condition keys of `kafka`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys kafka:publicAccessEnabled
"""
ACTIONS = """
1: BatchAssociateScramSecret BatchDisassociateScramSecret DeleteChannel DeleteCluster DeleteClusterPolicy
  DeleteReplicator DeleteVpcConnection DescribeChannel DescribeCluster DescribeClusterV2 DescribeReplicator
  DescribeVpcConnection GetClusterPolicy ListChannels ListClientVpcConnections ListClusterOperations
  ListClusterOperationsV2 ListNodes ListScramSecrets ListTagsForResource ListTopics PutClusterPolicy RebootBroker
  RejectClientVpcConnection UpdateBrokerCount UpdateBrokerStorage UpdateBrokerType UpdateChannel
  UpdateClusterConfiguration UpdateClusterKafkaVersion UpdateMonitoring UpdateRebalancing UpdateReplicationInfo
  UpdateSecurity UpdateStorage
0-2: CreateChannel CreateCluster CreateClusterV2 CreateReplicator CreateVpcConnection TagResource
: CreateConfiguration CreateTopic DeleteConfiguration DeleteTopic DescribeClusterOperation DescribeClusterOperationV2
  DescribeConfiguration DescribeConfigurationRevision DescribeTopic DescribeTopicPartitions GetBootstrapBrokers
  GetCompatibleKafkaVersions ListClusters ListClustersV2 ListConfigurationRevisions ListConfigurations
  ListKafkaVersions ListReplicators ListVpcConnections UpdateConfiguration UpdateTopic
1-2: UntagResource
1 3: UpdateConnectivity
"""
