"""Actions and condition keys of `execute-api`."""

KEYS = """
execute-api:viaDomainArn
"""
ACTIONS = """
0: InvalidateCache Invoke ManageConnections
"""
