"""Actions and condition keys of `controlcatalog`."""

KEYS = ""
ACTIONS = """
: GetControl ListCommonControls ListControlMappings ListControls ListDomains ListObjectives
"""
