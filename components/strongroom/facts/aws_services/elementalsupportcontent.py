"""Actions and condition keys of `elemental-support-content`."""

KEYS = ""
ACTIONS = """
: Query
"""
