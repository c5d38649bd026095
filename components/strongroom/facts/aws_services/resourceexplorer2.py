"""Actions and condition keys of `resource-explorer-2`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys resource-explorer-2:Operation
"""
ACTIONS = """
: AssociateDefaultView BatchGetView CreateManagedView CreateResourceExplorerSetup CreateStreamingAccessForService
  DeleteResourceExplorerSetup DeleteStreamingAccessForService DisassociateDefaultView
  GetAccountLevelServiceConfiguration GetDefaultView GetIndex GetManagedView GetResourceExplorerSetup GetServiceIndex
  GetServiceView ListIndexes ListIndexesForMembers ListManagedViews ListServiceIndexes ListServiceViews
  ListStreamingAccessForServices ListSupportedResourceTypes ListViews
0 2: CreateIndex CreateView
1: DeleteIndex DeleteResourcePolicy DeleteView GetResourcePolicy GetView ListTagsForResource PutResourcePolicy
  UpdateIndexType UpdateView
1 3: Search
0-2: TagResource
1-2: UntagResource
"""
