"""Actions and condition keys of `eventsbilltoaws`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: approve info
"""
