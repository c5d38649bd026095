"""Actions and condition keys of `supportauthz`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateSupportPermit
1: DeleteSupportPermit GetSupportPermit ListTagsForResource
: GetAction ListActions ListSupportPermitRequests ListSupportPermits RegisterKey RejectSupportPermitRequest
0-2: TagResource
1-2: UntagResource
"""
