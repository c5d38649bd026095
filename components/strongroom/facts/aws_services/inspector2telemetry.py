"""Actions and condition keys of `inspector2-telemetry`."""

KEYS = ""
ACTIONS = """
: NotifyHeartbeat SendTelemetry SendTelemetryEvent StartSession StopSession
"""
