"""Actions and condition keys of `mediaimport`."""

KEYS = ""
ACTIONS = """
: CreateDatabaseBinarySnapshot
"""
