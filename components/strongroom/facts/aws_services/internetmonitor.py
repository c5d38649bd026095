"""Actions and condition keys of `internetmonitor`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateMonitor TagResource
1: DeleteMonitor GetHealthEvent GetMonitor GetQueryResults GetQueryStatus ListHealthEvents ListTagsForResource
  StartQuery StopQuery UpdateMonitor
: GetInternetEvent Link ListInternetEvents ListMonitors
1-2: UntagResource
"""
