"""Actions and condition keys of `rum`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchCreateRumMetricDefinitions BatchDeleteRumMetricDefinitions BatchGetRumMetricDefinitions DeleteAppMonitor
  DeleteResourcePolicy DeleteRumMetricsDestination GetAppMonitor GetAppMonitorData GetResourcePolicy
  ListRumMetricsDestinations PutResourcePolicy PutRumEvents PutRumMetricsDestination UpdateAppMonitor
  UpdateRumMetricDefinition
0-2: CreateAppMonitor TagResource
: ListAppMonitors ListTagsForResource
1-2: UntagResource
"""
