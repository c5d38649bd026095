"""Actions and condition keys of `activate`."""

KEYS = ""
ACTIONS = """
: CreateForm GetAccountContact GetContentInfo GetCosts GetCredits GetMemberInfo GetProgram PutMemberInfo
"""
