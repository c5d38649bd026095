"""Actions and condition keys of `appsync`."""

KEYS = """
appsync:Visibility aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
2: AssociateApi AssociateMergedGraphqlApi AssociateSourceGraphqlApi AssociateWebACL DeleteApi DeleteChannelNamespace
  DeleteDomainName DeleteGraphqlApi DisassociateApi DisassociateWebACL EventConnect EventPublish EventSubscribe GetApi
  GetApiAssociation GetChannelNamespace GetDomainName GetGraphqlApi GetWebACLForResource GraphQL ListApis
  ListChannelNamespaces ListDomainNames ListTagsForResource SourceGraphQL UpdateApi UpdateChannelNamespace
  UpdateDomainName UpdateGraphqlApi
1-3: CreateApi CreateChannelNamespace CreateDomainName TagResource
: CreateApiCache CreateApiKey CreateDataSource CreateFunction CreateResolver CreateType DeleteApiCache DeleteApiKey
  DeleteDataSource DeleteFunction DeleteResolver DeleteResourcePolicy DeleteType DisassociateMergedGraphqlApi
  DisassociateSourceGraphqlApi EvaluateCode EvaluateMappingTemplate FlushApiCache GetApiCache GetDataSource
  GetDataSourceIntrospection GetFunction GetGraphqlApiEnvironmentVariables GetIntrospectionSchema GetResolver
  GetResourcePolicy GetSchemaCreationStatus GetSourceApiAssociation GetType ListApiKeys ListDataSources ListFunctions
  ListGraphqlApis ListResolvers ListResolversByFunction ListResourcesForWebACL ListSourceApiAssociations ListTypes
  ListTypesByAssociation PutGraphqlApiEnvironmentVariables PutResourcePolicy SetWebACL StartDataSourceIntrospection
  StartSchemaCreation StartSchemaMerge UpdateApiCache UpdateApiKey UpdateDataSource UpdateFunction UpdateResolver
  UpdateSourceApiAssociation UpdateType
0-1 3: CreateGraphqlApi
2-3: UntagResource
"""
