"""Actions and condition keys of `iot-device-tester`."""

KEYS = ""
ACTIONS = """
: CheckVersion DownloadTestSuite LatestIdt SendMetrics SupportedVersion
"""
