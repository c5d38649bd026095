"""Actions and condition keys of `rhelkb`."""

KEYS = ""
ACTIONS = """
: GetRhelURL
"""
