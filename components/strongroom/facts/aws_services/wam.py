"""Actions and condition keys of `wam`."""

KEYS = ""
ACTIONS = """
: AuthenticatePackager
"""
