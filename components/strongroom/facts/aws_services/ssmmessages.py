"""Actions and condition keys of `ssmmessages`."""

KEYS = """
ec2:SourceInstanceARN ssm:SourceInstanceARN
"""
ACTIONS = """
0-1: CreateControlChannel
: CreateDataChannel OpenControlChannel OpenDataChannel
"""
