"""Actions and condition keys of `arsenal`."""

KEYS = ""
ACTIONS = """
: RegisterOnPremisesAgent
"""
