"""Actions and condition keys of `xray`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys logs:LogGeneratingResourceArns xray:ResourcePolicyName
xray:TraceSegmentDestination
"""
ACTIONS = """
: BatchGetTraceSummaryById BatchGetTraces CallWithBearerToken CancelTraceRetrieval GetDistinctTraceGraphs
  GetEncryptionConfig GetGroups GetIndexingRules GetInsight GetInsightEvents GetInsightImpactGraph GetInsightSummaries
  GetRetrievedTracesGraph GetSamplingRules GetSamplingStatisticSummaries GetSamplingTargets GetServiceGraph
  GetTimeSeriesServiceStatistics GetTraceGraph GetTraceSegmentDestination GetTraceSummaries Link ListResourcePolicies
  ListRetrievedTraces PutEncryptionConfig PutSpansForIndexing PutTelemetryRecords StartTraceRetrieval
  UpdateIndexingRule
0-2: CreateGroup CreateSamplingRule TagResource
1: DeleteGroup DeleteSamplingRule GetGroup ListTagsForResource UpdateGroup UpdateSamplingRule
4: DeleteResourcePolicy PutResourcePolicy
3: PutSpans PutTraceSegments
1-2: UntagResource
5: UpdateTraceSegmentDestination
"""
