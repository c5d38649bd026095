"""Actions and condition keys of `mediatailor`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ConfigureLogsForChannel ConfigureLogsForPlaybackConfiguration CreatePrefetchSchedule DeleteChannel
  DeleteChannelPolicy DeleteLiveSource DeletePlaybackConfiguration DeletePrefetchSchedule DeleteSourceLocation
  DeleteVodSource DescribeChannel DescribeLiveSource DescribeSourceLocation DescribeVodSource GetChannelPolicy
  GetChannelSchedule GetPlaybackConfiguration GetPrefetchSchedule ListPrefetchSchedules ListTagsForResource
  PutChannelPolicy StartChannel StopChannel UpdateChannel UpdateLiveSource UpdateSourceLocation UpdateVodSource
0 2: CreateChannel CreateLiveSource CreateSourceLocation CreateVodSource PutPlaybackConfiguration
: CreateProgram DeleteProgram DescribeProgram ListAlerts ListChannels ListLiveSources ListPlaybackConfigurations
  ListSourceLocations ListVodSources UpdateProgram
0-2: TagResource
1-2: UntagResource
"""
