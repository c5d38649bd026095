"""Actions and condition keys of `migrationhub-orchestrator`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: CreateTemplate GetMessage ListPlugins ListTemplates ListWorkflows RegisterPlugin SendMessage
0-2: CreateWorkflow TagResource
1: CreateWorkflowStep CreateWorkflowStepGroup DeleteTemplate DeleteWorkflow DeleteWorkflowStep DeleteWorkflowStepGroup
  GetTemplate GetTemplateStep GetTemplateStepGroup GetWorkflow GetWorkflowStep GetWorkflowStepGroup
  ListTagsForResource ListTemplateStepGroups ListTemplateSteps ListWorkflowStepGroups ListWorkflowSteps
  RetryWorkflowStep StartWorkflow StopWorkflow UpdateTemplate UpdateWorkflow UpdateWorkflowStep
  UpdateWorkflowStepGroup
1-2: UntagResource
"""
