"""Actions and condition keys of `cur`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: DeleteReportDefinition DescribeReportDefinitions GetClassicReport GetClassicReportPreferences GetUsageReport
  ModifyReportDefinition PutClassicReportPreferences ValidateReportDestination
1: ListTagsForResource
0-2: PutReportDefinition TagResource
1-2: UntagResource
"""
