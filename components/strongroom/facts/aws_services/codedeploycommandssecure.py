"""Actions and condition keys of `codedeploy-commands-secure`."""

KEYS = ""
ACTIONS = """
: GetDeploymentSpecification PollHostCommand PutHostCommandAcknowledgement PutHostCommandComplete
"""
