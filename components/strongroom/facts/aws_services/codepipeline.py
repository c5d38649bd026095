"""Actions and condition keys of `codepipeline`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AcknowledgeJob AcknowledgeThirdPartyJob GetActionType GetJobDetails GetThirdPartyJobDetails ListActionTypes
  ListPipelines ListRuleTypes PollForThirdPartyJobs PutJobFailureResult PutJobSuccessResult
  PutThirdPartyJobFailureResult PutThirdPartyJobSuccessResult
0-2: CreateCustomActionType CreatePipeline PutWebhook TagResource
1: DeleteCustomActionType DeletePipeline DeleteWebhook DeregisterWebhookWithThirdParty DisableStageTransition
  EnableStageTransition GetPipeline GetPipelineExecution GetPipelineState ListActionExecutions
  ListDeployActionExecutionTargets ListPipelineExecutions ListRuleExecutions ListTagsForResource ListWebhooks
  OverrideStageCondition PollForJobs PutActionRevision PutApprovalResult RegisterWebhookWithThirdParty
  RetryStageExecution RollbackStage StartPipelineExecution StopPipelineExecution UpdateActionType UpdatePipeline
1-2: UntagResource
"""
