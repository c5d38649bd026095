"""Actions and condition keys of `verified-access`."""

KEYS = ""
ACTIONS = """
: AllowVerifiedAccess
"""
