"""Actions and condition keys of `lookoutmetrics`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ActivateAnomalyDetector BackTestAnomalyDetector DeactivateAnomalyDetector DeleteAlert DeleteAnomalyDetector
  DescribeAlert DescribeAnomalyDetectionExecutions DescribeAnomalyDetector DescribeMetricSet DetectMetricSetConfig
  GetAnomalyGroup GetDataQualityMetrics GetFeedback ListAlerts ListAnomalyGroupRelatedMetrics
  ListAnomalyGroupSummaries ListAnomalyGroupTimeSeries ListMetricSets ListTagsForResource PutFeedback UpdateAlert
  UpdateAnomalyDetector UpdateMetricSet
0-2: CreateAlert CreateAnomalyDetector CreateMetricSet TagResource
: GetSampleData ListAnomalyDetectors
1-2: UntagResource
"""
