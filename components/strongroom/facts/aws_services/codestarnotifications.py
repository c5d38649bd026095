"""Actions and condition keys of `codestar-notifications`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys codestar-notifications:NotificationsForResource
"""
ACTIONS = """
0-3: CreateNotificationRule DeleteNotificationRule DescribeNotificationRule Subscribe Unsubscribe
  UpdateNotificationRule
0 2: DeleteTarget ListTargets
: ListEventTypes ListNotificationRules
0-2: ListTagsForResource TagResource
1-2: UntagResource
"""
