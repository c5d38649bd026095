"""Actions and condition keys of `application-autoscaling`."""

KEYS = """
application-autoscaling:scalable-dimension application-autoscaling:service-namespace aws:RequestTag/${TagKey}
aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-1 3: DeleteScalingPolicy DeleteScheduledAction DeregisterScalableTarget PutScalingPolicy PutScheduledAction
: DescribeScalableTargets DescribeScalingActivities DescribeScalingPolicies DescribeScheduledActions
  GetPredictiveScalingForecast
3: ListTagsForResource
0-4: RegisterScalableTarget
2-4: TagResource
3-4: UntagResource
"""
