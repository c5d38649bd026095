"""Actions and condition keys of `uxc`."""

KEYS = ""
ACTIONS = """
: DeleteAccountColor GetAccountColor GetAccountCustomizations ListServices PutAccountColor UpdateAccountCustomizations
"""
