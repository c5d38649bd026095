"""Actions and condition keys of `identitystore-auth`."""

KEYS = ""
ACTIONS = """
: BatchDeleteSession BatchGetSession ListSessions
"""
