"""Actions and condition keys of `inspector-scan`."""

KEYS = ""
ACTIONS = """
: ScanSbom
"""
