"""Actions and condition keys of `rds-db`."""

KEYS = """
aws:ResourceTag/${TagKey}
"""
ACTIONS = """
0: connect
"""
