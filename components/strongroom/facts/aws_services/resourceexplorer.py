"""Actions and condition keys of `resource-explorer`."""

KEYS = ""
ACTIONS = """
: ListResourceTypes ListResources ListTags
"""
