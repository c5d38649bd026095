"""Actions and condition keys of `ecs-mcp`."""

KEYS = ""
ACTIONS = """
: InvokeReadOnlyTools UseMcp
"""
