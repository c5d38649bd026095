"""Actions and condition keys of `notifications-contacts`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: ActivateEmailContact DeleteEmailContact GetEmailContact SendActivationCode
0-2: CreateEmailContact TagResource
: ListEmailContacts ListTagsForResource
1-2: UntagResource
"""
