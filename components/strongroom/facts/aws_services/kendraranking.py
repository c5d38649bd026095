"""Actions and condition keys of `kendra-ranking`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateRescoreExecutionPlan
1: DeleteRescoreExecutionPlan DescribeRescoreExecutionPlan ListTagsForResource Rescore UpdateRescoreExecutionPlan
: ListRescoreExecutionPlans
0-2: TagResource
1-2: UntagResource
"""
