"""Actions and condition keys of `states`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys states:StateMachineQualifier
"""
ACTIONS = """
0-2: CreateActivity CreateStateMachine TagResource UpdateStateMachine
1 3: CreateStateMachineAlias DeleteStateMachineAlias DeleteStateMachineVersion DescribeStateMachine
  DescribeStateMachineAlias ListExecutions ListStateMachineAliases StartExecution StartSyncExecution
  UpdateStateMachineAlias
1: DeleteActivity DeleteStateMachine DescribeActivity DescribeExecution DescribeStateMachineForExecution
  GetActivityTask GetExecutionHistory ListMapRuns ListStateMachineVersions ListTagsForResource
  PublishStateMachineVersion RedriveExecution StopExecution
: DescribeMapRun InvokeHTTPEndpoint ListActivities ListStateMachines RevealSecrets SendTaskFailure SendTaskHeartbeat
  SendTaskSuccess TestState UpdateMapRun ValidateStateMachineDefinition
1-2: UntagResource
"""
