"""Actions and condition keys of `iottwinmaker`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchPutPropertyValues DeleteComponentType DeleteEntity DeleteScene DeleteSyncJob DeleteWorkspace ExecuteQuery
  GetComponentType GetEntity GetPropertyValue GetPropertyValueHistory GetScene GetSyncJob GetWorkspace
  ListComponentTypes ListComponents ListEntities ListProperties ListScenes ListSyncJobs ListSyncResources
  ListTagsForResource UpdateComponentType UpdateEntity UpdateScene UpdateWorkspace
: CancelMetadataTransferJob CreateMetadataTransferJob GetMetadataTransferJob GetPricingPlan ListMetadataTransferJobs
  ListWorkspaces UpdatePricingPlan
0-2: CreateComponentType CreateEntity CreateScene CreateSyncJob TagResource
0 2: CreateWorkspace
1-2: UntagResource
"""
