"""Actions and condition keys of `interconnect`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys interconnect:RemoteAccount
"""
ACTIONS = """
0 2: AcceptConnectionProposal
0-3: CreateConnection
1: DeleteConnection GetConnection UpdateConnection
: DescribeConnectionProposal GetEnvironment ListAttachPoints ListConnections ListEnvironments ListTagsForResource
0-2: TagResource
1-2: UntagResource
"""
