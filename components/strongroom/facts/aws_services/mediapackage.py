"""Actions and condition keys of `mediapackage`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ConfigureLogs DeleteChannel DeleteOriginEndpoint DescribeChannel DescribeHarvestJob DescribeOriginEndpoint
  ListTagsForResource RotateChannelCredentials RotateIngestEndpointCredentials UpdateChannel UpdateOriginEndpoint
0 2: CreateChannel CreateHarvestJob CreateOriginEndpoint
: ListChannels ListHarvestJobs ListOriginEndpoints
0-2: TagResource
1-2: UntagResource
"""
