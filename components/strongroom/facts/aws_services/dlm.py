"""Actions and condition keys of `dlm`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateLifecyclePolicy
1: DeleteLifecyclePolicy GetLifecyclePolicy ListTagsForResource UpdateLifecyclePolicy
: GetLifecyclePolicies
0-2: TagResource
1-2: UntagResource
"""
