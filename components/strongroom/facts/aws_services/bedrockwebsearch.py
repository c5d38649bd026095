"""Actions and condition keys of `bedrock-websearch`."""

KEYS = ""
ACTIONS = """
: ExternalWebAccess InvokeFetch InvokeSearch
"""
