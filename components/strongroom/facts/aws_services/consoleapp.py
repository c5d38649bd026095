"""Actions and condition keys of `consoleapp`."""

KEYS = ""
ACTIONS = """
: GetDeviceIdentity ListDeviceIdentities
"""
