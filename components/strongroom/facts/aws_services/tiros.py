"""Actions and condition keys of `tiros`."""

KEYS = ""
ACTIONS = """
: CreateQuery ExtendQuery GetQueryAnswer GetQueryExplanation GetQueryExtensionAccounts
"""
