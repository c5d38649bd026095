"""Actions and condition keys of `eks-mcp`."""

KEYS = ""
ACTIONS = """
: CallPrivilegedTool CallReadOnlyTool InvokeMcp
"""
