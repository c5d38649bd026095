"""Actions and condition keys of `vpce`."""

KEYS = ""
ACTIONS = """
: AllowMultiRegion
"""
