"""Actions and condition keys of `networkmonitor`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateMonitor TagResource
0 2: CreateProbe
1: DeleteMonitor DeleteProbe GetMonitor GetProbe ListTagsForResource UpdateMonitor UpdateProbe
: ListMonitors
1-2: UntagResource
"""
