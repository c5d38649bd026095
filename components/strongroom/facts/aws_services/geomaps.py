"""Actions and condition keys of `geo-maps`."""

KEYS = ""
ACTIONS = """
: GetStaticMap GetTile
"""
