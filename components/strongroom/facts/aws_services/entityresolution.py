"""Actions and condition keys of `entityresolution`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AddPolicyStatement DeletePolicyStatement GetPolicy ListIdMappingWorkflows ListIdNamespaces ListMatchingWorkflows
  ListProviderServices ListSchemaMappings ListTagsForResource PutPolicy UseIdNamespace UseWorkflow
1: BatchDeleteUniqueId DeleteIdMappingWorkflow DeleteIdNamespace DeleteMatchingWorkflow DeleteSchemaMapping
  GenerateMatchId GetIdMappingJob GetIdMappingWorkflow GetIdNamespace GetMatchId GetMatchingJob GetMatchingWorkflow
  GetProviderService GetSchemaMapping ListIdMappingJobs ListMatchingJobs StartIdMappingJob StartMatchingJob
  UpdateIdMappingWorkflow UpdateIdNamespace UpdateMatchingWorkflow UpdateSchemaMapping
0 2: CreateIdMappingWorkflow CreateIdNamespace CreateMatchingWorkflow CreateSchemaMapping
0-2: TagResource
1-2: UntagResource
"""
