"""Actions and condition keys of `kafkaconnect`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: CreateConnector CreateCustomPlugin CreateWorkerConfiguration ListConnectors ListCustomPlugins
  ListWorkerConfigurations
1: DeleteConnector DeleteCustomPlugin DeleteWorkerConfiguration DescribeConnector DescribeConnectorOperation
  DescribeCustomPlugin DescribeWorkerConfiguration ListConnectorOperations ListTagsForResource UpdateConnector
0-2: TagResource
1-2: UntagResource
"""
