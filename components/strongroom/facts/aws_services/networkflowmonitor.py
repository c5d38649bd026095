"""Actions and condition keys of `networkflowmonitor`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateMonitor TagResource
0 2: CreateScope
1: DeleteMonitor DeleteScope GetMonitor GetQueryResultsMonitorTopContributors
  GetQueryResultsWorkloadInsightsTopContributors GetQueryResultsWorkloadInsightsTopContributorsData
  GetQueryStatusMonitorTopContributors GetQueryStatusWorkloadInsightsTopContributors
  GetQueryStatusWorkloadInsightsTopContributorsData GetScope ListTagsForResource StartQueryMonitorTopContributors
  StartQueryWorkloadInsightsTopContributors StartQueryWorkloadInsightsTopContributorsData
  StopQueryMonitorTopContributors StopQueryWorkloadInsightsTopContributors
  StopQueryWorkloadInsightsTopContributorsData UpdateMonitor UpdateScope
: ListMonitors ListScopes Publish
1-2: UntagResource
"""
