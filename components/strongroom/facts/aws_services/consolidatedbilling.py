"""Actions and condition keys of `consolidatedbilling`."""

KEYS = ""
ACTIONS = """
: GetAccountBillingRole ListLinkedAccounts
"""
