"""Actions and condition keys of `bcm-dashboards`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: CreateDashboard DeleteDashboard DeleteScheduledReport ExecuteScheduledReport GetDashboard GetResourcePolicy
  GetScheduledReport ListDashboards ListScheduledReports ListTagsForResource UpdateDashboard UpdateScheduledReport
1-2: CreateScheduledReport
0 2: TagResource
2: UntagResource
"""
