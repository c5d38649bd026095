"""Actions and condition keys of `tag`."""

KEYS = ""
ACTIONS = """
: DescribeReportCreation GetComplianceSummary GetResources GetTagKeys GetTagValues ListRequiredTags
  StartReportCreation TagResources UntagResources
"""
