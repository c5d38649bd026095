"""Actions and condition keys of `a2c`."""

KEYS = ""
ACTIONS = """
: GetContainerizationJobDetails GetDeploymentJobDetails StartContainerizationJob StartDeploymentJob
"""
