"""Actions and condition keys of `network-security-manager`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateDeployment CreateDeploymentSnapshot CreatePolicy CreatePolicySnapshot CreateRuleSnapshot
  CreateScopeSnapshot CreateTemplate CreateTemplateSnapshot TagResource
0 2: CreateRule CreateScope
: DeleteAdminAccount GenerateRuleConfiguration GetAdminAccount ListAdminAccounts
  ListAggregateResourceSynchronizationStatuses ListDeployments ListPolicies ListRules ListScopes ListTemplates
  PutAdminAccount
1: DeleteDeployment DeletePolicy DeleteRule DeleteScope DeleteTemplate GetDeployment GetPolicy GetRule GetScope
  GetTemplate ListDeploymentSnapshots ListPolicySnapshots ListResourceAssociations ListResourceSynchronizationStatuses
  ListRuleSnapshots ListScopeSnapshots ListTagsForResource ListTemplateSnapshots UpdateDeployment UpdatePolicy
  UpdateRule UpdateScope UpdateTemplate
1-2: UntagResource
"""
