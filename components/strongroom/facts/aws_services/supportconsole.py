"""Actions and condition keys of `support-console`."""

KEYS = ""
ACTIONS = """
: CheckSubscription CreateCaseDraft CreateContact DeleteCaseDraft DescribeDynamicHelp GetAccountGovCloudEnabled
  GetAccountState GetBanner GetCaseDraft GetIssueClassificationPredictions GetIssueTextSummary GetQuestionnaire
  SaveFeedback
"""
