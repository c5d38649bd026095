"""Actions and condition keys of `sagemaker-unified-studio-mcp`."""

KEYS = ""
ACTIONS = """
: AuthorizeVpce
"""
