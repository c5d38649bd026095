"""Actions and condition keys of `rbin`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys rbin:Attribute/ResourceType rbin:Request/ResourceType
"""
ACTIONS = """
0-2 4: CreateRule
1 3: DeleteRule GetRule ListTagsForResource LockRule UnlockRule UpdateRule
4: ListRules
0-3: TagResource
1-3: UntagResource
"""
