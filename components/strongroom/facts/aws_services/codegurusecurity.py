"""Actions and condition keys of `codeguru-security`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchGetFindings CreateUploadUrl GetFindings GetScan ListTagsForResource
0-2: CreateScan TagResource
: DeleteScansByCategory GetAccountConfiguration GetMetricsSummary ListFindings ListFindingsMetrics ListScans
  UpdateAccountConfiguration
1-2: UntagResource
"""
