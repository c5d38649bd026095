"""Actions and condition keys of `application-signals-mcp`."""

KEYS = """
aws:ResourceTag/${TagKey}
"""
ACTIONS = """
0: CallReadOnlyTool InvokeMcp
"""
