"""Actions and condition keys of `arc-region-switch`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ApprovePlanExecutionStep CancelPlanExecution DeletePlan GetPlan GetPlanEvaluationStatus GetPlanExecution
  GetPlanInRegion GetResourcePolicy ListPlanExecutionEvents ListPlanExecutions ListRoute53HealthChecks
  ListRoute53HealthChecksInRegion ListTagsForResource StartPlanExecution UpdatePlan UpdatePlanExecution
  UpdatePlanExecutionStep
0-2: CreatePlan TagResource
: DeleteResourcePolicy ListPlans ListPlansInRegion ListServiceQuotaWarnings PutResourcePolicy
1-2: UntagResource
"""
