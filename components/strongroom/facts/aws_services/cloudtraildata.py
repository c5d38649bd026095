"""Actions and condition keys of `cloudtrail-data`."""

KEYS = """
aws:ResourceTag/${TagKey}
"""
ACTIONS = """
0: PutAuditEvents
"""
