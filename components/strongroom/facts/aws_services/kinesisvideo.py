"""Actions and condition keys of `kinesisvideo`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ConnectAsMaster ConnectAsViewer DeleteEdgeConfiguration DeleteSignalingChannel DeleteStream
  DescribeEdgeConfiguration DescribeImageGenerationConfiguration DescribeMappedResourceConfiguration
  DescribeMediaStorageConfiguration DescribeNotificationConfiguration DescribeSignalingChannel DescribeStream
  DescribeStreamStorageConfiguration GetClip GetDASHStreamingSessionURL GetDataEndpoint GetHLSStreamingSessionURL
  GetIceServerConfig GetImages GetMedia GetMediaForFragmentList GetSignalingChannelEndpoint JoinStorageSession
  JoinStorageSessionAsViewer ListFragments ListTagsForResource ListTagsForStream PutMedia SendAlexaOfferToMaster
  StartEdgeConfigurationUpdate UpdateDataRetention UpdateImageGenerationConfiguration UpdateMediaStorageConfiguration
  UpdateNotificationConfiguration UpdateSignalingChannel UpdateStream UpdateStreamStorageConfiguration
0-2: CreateSignalingChannel CreateStream TagResource TagStream
: ListEdgeAgentConfigurations ListSignalingChannels ListStreams
1-2: UntagResource UntagStream
"""
