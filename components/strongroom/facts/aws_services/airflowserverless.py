"""Actions and condition keys of `airflow-serverless`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateWorkflow
1: DeleteWorkflow GetTaskInstance GetWorkflow GetWorkflowRun ListTagsForResource ListTaskInstances ListWorkflowRuns
  ListWorkflowVersions StartWorkflowRun StopWorkflowRun UpdateWorkflow
: ListWorkflows
0-2: TagResource
1-2: UntagResource
"""
