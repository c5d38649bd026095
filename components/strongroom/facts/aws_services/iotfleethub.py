"""Actions and condition keys of `iotfleethub`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateApplication
1: DeleteApplication DescribeApplication ListTagsForResource UpdateApplication
: ListApplications
0-2: TagResource
1-2: UntagResource
"""
