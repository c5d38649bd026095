"""Actions and condition keys of `startups`."""

KEYS = ""
ACTIONS = """
: GetSpendSummary
"""
