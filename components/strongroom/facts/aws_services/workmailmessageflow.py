"""Actions and condition keys of `workmailmessageflow`."""

KEYS = ""
ACTIONS = """
: GetRawMessageContent PutRawMessageContent
"""
