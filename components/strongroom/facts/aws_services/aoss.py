"""Actions and condition keys of `aoss`."""

KEYS = """
aoss:collection aoss:collection-group aoss:CollectionId aoss:DeletionProtection aoss:index aws:RequestTag/${TagKey}
aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2 6: APIAccessAll
1 6: AddCollectionToCollectionGroup
0: BatchGetCollection CreateSecurityPolicy DeleteSecurityPolicy GetSecurityPolicy UpdateSecurityPolicy
1: BatchGetCollectionGroup
: BatchGetEffectiveLifecyclePolicy BatchGetLifecyclePolicy BatchGetVpcEndpoint CreateIndex CreateSecurityConfig
  CreateVpcEndpoint DeleteIndex DeleteSecurityConfig DeleteVpcEndpoint GetAccountSettings GetIndex GetPoliciesStats
  GetSecurityConfig ListAccessPolicies ListCollectionGroups ListCollections ListLifecyclePolicies ListSecurityConfigs
  ListSecurityPolicies ListVpcEndpoints UpdateAccountSettings UpdateIndex UpdateSecurityConfig UpdateVpcEndpoint
6: CancelIngestionJob DeleteCollection DeleteCollectionGroup DeleteIngestionStream GetIngestionJob GetIngestionStream
  ListIngestionJobs ListIngestionStreams ListTagsForResource UpdateCollectionGroup
0 4: CreateAccessPolicy DeleteAccessPolicy GetAccessPolicy UpdateAccessPolicy
5-7: CreateCollection CreateIngestionJob CreateIngestionStream TagResource
5 7: CreateCollectionGroup
4: CreateLifecyclePolicy DeleteLifecyclePolicy UpdateLifecyclePolicy
0 2: DashboardsAccessAll
6-7: UntagResource
3 6: UpdateCollection
"""
