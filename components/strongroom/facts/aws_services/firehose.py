"""Actions and condition keys of `firehose`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateDeliveryStream TagDeliveryStream
1: DeleteDeliveryStream DescribeDeliveryStream ListTagsForDeliveryStream PutRecord PutRecordBatch
  StartDeliveryStreamEncryption StopDeliveryStreamEncryption UpdateDestination
: ListDeliveryStreams
1-2: UntagDeliveryStream
"""
