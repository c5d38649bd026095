"""Actions and condition keys of `ssm-incidents`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchGetIncidentFindings CreateTimelineEvent DeleteIncidentRecord DeleteReplicationSet DeleteResourcePolicy
  DeleteResponsePlan DeleteTimelineEvent GetIncidentRecord GetReplicationSet GetResourcePolicies GetResponsePlan
  GetTimelineEvent ListIncidentFindings ListRelatedItems ListTagsForResource ListTimelineEvents PutResourcePolicy
  StartIncident UpdateDeletionProtection UpdateIncidentRecord UpdateRelatedItems UpdateReplicationSet
  UpdateTimelineEvent
0 2: CreateReplicationSet CreateResponsePlan
: ListIncidentRecords ListReplicationSets ListResponsePlans
0-2: TagResource UpdateResponsePlan
1-2: UntagResource
"""
