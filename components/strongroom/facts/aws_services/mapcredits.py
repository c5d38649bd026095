"""Actions and condition keys of `mapcredits`."""

KEYS = ""
ACTIONS = """
: ListAssociatedPrograms ListQuarterCredits ListQuarterSpend
"""
