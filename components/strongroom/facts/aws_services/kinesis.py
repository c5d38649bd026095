"""Actions and condition keys of `kinesis`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys kinesis:FisActionId kinesis:FisInjectPercentage
kinesis:FisTargetArns
"""
ACTIONS = """
0-2: AddTagsToStream CreateChannel CreateStream RegisterStreamConsumer TagResource
1: AssociateStreamsWithChannel DecreaseStreamRetentionPeriod DeleteChannel DeleteResourcePolicy DeleteStream
  DeregisterStreamConsumer DescribeChannel DescribeStream DescribeStreamConsumer DescribeStreamSummary GetRecords
  GetResourcePolicy GetShardIterator IncreaseStreamRetentionPeriod ListShards ListStreamConsumers ListTagsForResource
  ListTagsForStream MergeShards PutRecord PutRecords PutResourcePolicy SplitShard StartStreamEncryption
  StopStreamEncryption SubscribeToShard UpdateChannel UpdateMaxRecordSize UpdateStreamRecordDistributionStrategy
  UpdateStreamWarmThroughput
: DescribeAccountSettings DescribeLimits DisableEnhancedMonitoring EnableEnhancedMonitoring ListChannels ListStreams
  UpdateAccountSettings UpdateShardCount UpdateStreamMode
3-5: InjectApiError
1-2: RemoveTagsFromStream UntagResource
"""
