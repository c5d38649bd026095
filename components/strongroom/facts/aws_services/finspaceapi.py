"""Actions and condition keys of `finspace-api`."""

KEYS = ""
ACTIONS = """
: GetProgrammaticAccessCredentials
"""
