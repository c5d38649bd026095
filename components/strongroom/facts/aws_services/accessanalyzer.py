"""Actions and condition keys of `access-analyzer`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ApplyArchiveRule CreateAccessPreview GenerateFindingRecommendation GetAccessPreview GetAnalyzedResource GetFinding
  GetFindingRecommendation GetFindingsStatistics ListAccessPreviewFindings ListAccessPreviews ListAnalyzedResources
  ListArchiveRules ListFindings ListTagsForResource StartResourceScan UpdateAnalyzer UpdateFindings
: CancelPolicyGeneration CheckAccessNotGranted CheckNoNewAccess CheckNoPublicAccess CreateArchiveRule
  DeleteArchiveRule GetArchiveRule GetGeneratedPolicy ListAnalyzers ListPolicyGenerations StartPolicyGeneration
  UpdateArchiveRule ValidatePolicy
0-2: CreateAnalyzer CreateServiceLinkedAnalyzer DeleteAnalyzer DeleteServiceLinkedAnalyzer GetAnalyzer TagResource
1-2: UntagResource
"""
