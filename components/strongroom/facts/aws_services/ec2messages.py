"""Actions and condition keys of `ec2messages`."""

KEYS = """
ec2:SourceInstanceARN ssm:SourceInstanceARN
"""
ACTIONS = """
: AcknowledgeMessage DeleteMessage FailMessage GetEndpoint
0-1: GetMessages SendReply
"""
