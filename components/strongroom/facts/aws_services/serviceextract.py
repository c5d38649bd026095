"""Actions and condition keys of `serviceextract`."""

KEYS = ""
ACTIONS = """
: GetConfig
"""
