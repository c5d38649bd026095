"""Actions and condition keys of `appflow`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CancelFlowExecutions DescribeConnector DescribeFlow DescribeFlowExecution DescribeFlowExecutionRecords
  ListConnectors ListFlows ListTagsForResource RunFlow StartFlow StopFlow UpdateConnectorRegistration UpdateFlow
: CreateConnectorProfile DeleteConnectorProfile DescribeConnectorEntity DescribeConnectorFields
  DescribeConnectorProfiles DescribeConnectors DescribeFlows ListConnectorEntities ListConnectorFields
  ResetConnectorMetadataCache UpdateConnectorProfile UseConnectorProfile
0 2: CreateFlow RegisterConnector
0-2: DeleteFlow TagResource UnRegisterConnector
1-2: UntagResource
"""
