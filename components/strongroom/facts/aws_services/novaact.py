"""Actions and condition keys of `nova-act`."""

KEYS = ""
ACTIONS = """
: CreateAct CreateSession CreateWorkflowDefinition CreateWorkflowRun DeleteWorkflowDefinition DeleteWorkflowRun
  GetWorkflowDefinition GetWorkflowRun InvokeActStep ListActs ListModels ListSessions ListWorkflowDefinitions
  ListWorkflowRuns UpdateAct UpdateWorkflowRun
"""
