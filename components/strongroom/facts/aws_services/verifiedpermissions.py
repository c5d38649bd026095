"""Actions and condition keys of `verifiedpermissions`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateIdentitySource CreatePolicy CreatePolicyStoreAlias CreatePolicyTemplate DeleteIdentitySource DeletePolicy
  DeletePolicyStore DeletePolicyTemplate GetIdentitySource GetPolicy GetPolicyStore GetPolicyTemplate GetSchema
  IsAuthorized IsAuthorizedWithToken ListIdentitySources ListPolicies ListPolicyTemplates ListTagsForResource
  PutSchema UpdateIdentitySource UpdatePolicy UpdatePolicyStore UpdatePolicyTemplate
0-2: CreatePolicyStore TagResource
: DeletePolicyStoreAlias GetPolicyStoreAlias ListPolicyStoreAliases ListPolicyStores
1-2: UntagResource
"""
