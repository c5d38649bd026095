"""Actions and condition keys of `mediastore`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateContainer
1: DeleteContainer DeleteContainerPolicy DeleteCorsPolicy DeleteLifecyclePolicy DeleteMetricPolicy DescribeContainer
  GetContainerPolicy GetCorsPolicy GetLifecyclePolicy GetMetricPolicy ListTagsForResource PutContainerPolicy
  PutCorsPolicy PutLifecyclePolicy PutMetricPolicy StartAccessLogging StopAccessLogging
: DeleteObject DescribeObject GetObject ListContainers ListItems PutObject
0-2: TagResource
1-2: UntagResource
"""
