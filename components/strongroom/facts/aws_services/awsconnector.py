"""Actions and condition keys of `awsconnector`."""

KEYS = ""
ACTIONS = """
: GetConnectorHealth RegisterConnector ValidateConnectorId
"""
