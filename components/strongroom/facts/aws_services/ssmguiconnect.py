"""Actions and condition keys of `ssm-guiconnect`."""

KEYS = ""
ACTIONS = """
: CancelConnection DeleteConnectionRecordingPreferences GetConnection GetConnectionRecordingPreferences
  ListConnections StartConnection UpdateConnectionRecordingPreferences
"""
