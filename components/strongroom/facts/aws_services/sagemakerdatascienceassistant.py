"""Actions and condition keys of `sagemaker-data-science-assistant`."""

KEYS = ""
ACTIONS = """
: SendConversation
"""
