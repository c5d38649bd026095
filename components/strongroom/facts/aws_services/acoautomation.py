"""Actions and condition keys of `aco-automation`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AssociateAccounts DisassociateAccounts GetAutomationEvent GetEnrollmentConfiguration ListAccounts
  ListAutomationEventSteps ListAutomationEventSummaries ListAutomationEvents ListAutomationRulePreview
  ListAutomationRulePreviewSummaries ListAutomationRules ListRecommendedActionSummaries ListRecommendedActions
  RollbackAutomationEvent StartAutomationEvent UpdateEnrollmentConfiguration
0 2: CreateAutomationRule
1: DeleteAutomationRule GetAutomationRule ListTagsForResource UpdateAutomationRule
0-2: TagResource
1-2: UntagResource
"""
