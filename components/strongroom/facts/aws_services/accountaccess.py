"""Actions and condition keys of `account-access`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateApplication
1: CreateEntitlement DeleteApplication DeleteEntitlement GetApplication GetEntitlement ListEntitlements
  ListTagsForResource
: ListApplications
0-2: TagResource
1-2: UntagResource
"""
