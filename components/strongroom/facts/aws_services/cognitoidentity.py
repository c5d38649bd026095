"""Actions and condition keys of `cognito-identity`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys cognito-identity-auth:AccountId
cognito-identity-auth:IdentityPoolArn cognito-identity-unauth:AccountId cognito-identity-unauth:IdentityPoolArn
cognito-identity:IdentityPoolArn
"""
ACTIONS = """
0 2: CreateIdentityPool
7: DeleteIdentities DescribeIdentity
1: DeleteIdentityPool DescribeIdentityPool GetIdentityPoolAnalytics GetIdentityPoolDailyAnalytics GetIdentityPoolRoles
  GetIdentityProviderDailyAnalytics GetOpenIdTokenForDeveloperIdentity GetPrincipalTagAttributeMap ListIdentities
  ListTagsForResource LookupDeveloperIdentity MergeDeveloperIdentities UnlinkDeveloperIdentity UpdateIdentityPool
3-6: GetCredentialsForIdentity GetId GetOpenIdToken
: ListIdentityPools SetIdentityPoolRoles SetPrincipalTagAttributeMap
0-2: TagResource
3-4: UnlinkIdentity
1-2: UntagResource
"""
