"""Actions and condition keys of `mediapackagev2`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CancelHarvestJob DeleteChannel DeleteChannelGroup DeleteChannelPolicy DeleteOriginEndpoint
  DeleteOriginEndpointPolicy GetChannel GetChannelGroup GetChannelPolicy GetHarvestJob GetHeadObject GetObject
  GetOriginEndpoint GetOriginEndpointPolicy HarvestObject ListChannels ListHarvestJobs ListOriginEndpoints
  ListTagsForResource PutChannelPolicy PutObject PutOriginEndpointPolicy ResetChannelState ResetOriginEndpointState
  UpdateChannel UpdateChannelGroup UpdateOriginEndpoint
0-2: CreateChannel CreateChannelGroup CreateHarvestJob CreateOriginEndpoint TagResource
: ListChannelGroups
1-2: UntagResource
"""
