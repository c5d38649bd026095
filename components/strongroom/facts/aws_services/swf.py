"""Actions and condition keys of `swf`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys swf:activityType.name swf:activityType.version
swf:defaultTaskList.name swf:name swf:tagFilter.tag swf:tagList.member.0 swf:tagList.member.1 swf:tagList.member.2
swf:tagList.member.3 swf:tagList.member.4 swf:taskList.name swf:typeFilter.name swf:typeFilter.version swf:version
swf:workflowType.name swf:workflowType.version
"""
ACTIONS = """
1: CancelTimer CancelWorkflowExecution CompleteWorkflowExecution ContinueAsNewWorkflowExecution DeprecateDomain
  DescribeDomain DescribeWorkflowExecution FailWorkflowExecution GetWorkflowExecutionHistory ListActivityTypes
  ListTagsForResource ListWorkflowTypes RecordActivityTaskHeartbeat RecordMarker RequestCancelActivityTask
  RequestCancelExternalWorkflowExecution RequestCancelWorkflowExecution RespondActivityTaskCanceled
  RespondActivityTaskFailed RespondDecisionTaskCompleted ScheduleActivityTask SignalExternalWorkflowExecution
  SignalWorkflowExecution StartChildWorkflowExecution StartTimer TerminateWorkflowExecution UndeprecateDomain
1 7 14-15: CountClosedWorkflowExecutions CountOpenWorkflowExecutions ListClosedWorkflowExecutions
  ListOpenWorkflowExecutions
1 13: CountPendingActivityTasks CountPendingDecisionTasks PollForActivityTask PollForDecisionTask
1 3-4: DeleteActivityType DeprecateActivityType DescribeActivityType UndeprecateActivityType
1 17-18: DeleteWorkflowType DeprecateWorkflowType DescribeWorkflowType UndeprecateWorkflowType
: ListDomains
1 5-6 16: RegisterActivityType RegisterWorkflowType
0 2: RegisterDomain
1 3-4 8-13 17-18: RespondActivityTaskCompleted
1 8-13 17-18: StartWorkflowExecution
0-2: TagResource
1-2: UntagResource
"""
