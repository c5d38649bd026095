"""Actions and condition keys of `servicediscovery`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys servicediscovery:NamespaceArn
servicediscovery:NamespaceName servicediscovery:ServiceArn servicediscovery:ServiceCreatedByAccount
servicediscovery:ServiceName
"""
ACTIONS = """
0 2: CreateHttpNamespace CreatePrivateDnsNamespace CreatePublicDnsNamespace TagResource
0-3: CreateService
1: DeleteNamespace DeleteResourcePolicy GetNamespace GetOperation GetResourcePolicy GetService GetServiceAttributes
  PutResourcePolicy UpdateHttpNamespace UpdatePrivateDnsNamespace UpdatePublicDnsNamespace
1 6: DeleteService DeleteServiceAttributes UpdateService UpdateServiceAttributes
1 5-6: DeregisterInstance RegisterInstance UpdateInstanceCustomHealthStatus
1 4 7: DiscoverInstances DiscoverInstancesRevision
1 5: GetInstance GetInstancesHealthStatus ListInstances
: ListNamespaces ListOperations ListServices ListTagsForResource
2: UntagResource
"""
