"""Actions and condition keys of `license-manager-linux-subscriptions`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: DeregisterSubscriptionProvider GetRegisteredSubscriptionProvider ListTagsForResource
: GetServiceSettings ListLinuxSubscriptionInstances ListLinuxSubscriptions ListRegisteredSubscriptionProviders
  UpdateServiceSettings
0 2: RegisterSubscriptionProvider
0-2: TagResource
1-2: UntagResource
"""
