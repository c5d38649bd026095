"""Actions and condition keys of `pi`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys pi:Dimensions
"""
ACTIONS = """
0-2: CreatePerformanceAnalysisReport TagResource
1: DeletePerformanceAnalysisReport GetPerformanceAnalysisReport GetResourceMetadata ListAvailableResourceDimensions
  ListAvailableResourceMetrics ListPerformanceAnalysisReportRecommendations ListPerformanceAnalysisReports
  ListTagsForResource
1 3: DescribeDimensionKeys GetDimensionKeyDetails GetResourceMetrics
1-2: UntagResource
"""
