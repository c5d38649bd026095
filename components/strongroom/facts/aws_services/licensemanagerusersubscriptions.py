"""Actions and condition keys of `license-manager-user-subscriptions`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: AssociateUser CreateLicenseServerEndpoint StartProductSubscription TagResource
1: DeleteLicenseServerEndpoint DeregisterIdentityProvider DisassociateUser ListProductSubscriptions
  ListTagsForResource ListUserAssociations StopProductSubscription UntagResource UpdateIdentityProviderSettings
: ListIdentityProviders ListInstances ListLicenseServerEndpoints
0 2: RegisterIdentityProvider
"""
