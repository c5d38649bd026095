"""Actions and condition keys of `codeguru-profiler`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AddNotificationChannels BatchGetFrameMetricData ConfigureAgent DeleteProfilingGroup DescribeProfilingGroup
  GetNotificationConfiguration GetPolicy GetProfile GetRecommendations ListFindingsReports ListProfileTimes
  ListTagsForResource PostAgentProfile PutPermission RemoveNotificationChannel RemovePermission SubmitFeedback
  UpdateProfilingGroup
0 2: CreateProfilingGroup
: GetFindingsReportAccountSummary ListProfilingGroups
0-2: TagResource
1-2: UntagResource
"""
