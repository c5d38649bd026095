"""Actions and condition keys of `qbusiness`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys identitystore:GroupId identitystore:UserId
"""
ACTIONS = """
1: AllowVendedLogDeliveryForResource AssociatePermission BatchDeleteDocument BatchPutDocument CancelSubscription Chat
  ChatSync CheckDocumentAccess CreateAnonymousWebExperienceUrl CreateDataAccessorWithTti CreateUser DeleteApplication
  DeleteAttachment DeleteChatControlsConfiguration DeleteChatResponseConfiguration DeleteConversation
  DeleteDataAccessor DeleteDataSource DeleteGroup DeleteIndex DeleteIntegration DeletePlugin DeleteRetriever
  DeleteUser DeleteWebExperience DisableAclOnDataSource DisassociatePermission GetApplication
  GetChatControlsConfiguration GetChatResponseConfiguration GetDataAccessor GetDataSource GetDocumentContent GetGroup
  GetIndex GetIntegration GetMedia GetPlugin GetPolicy GetRetriever GetUser GetWebExperience ListAttachments
  ListChatResponseConfigurations ListConversations ListDataAccessors ListDataSourceSyncJobs ListDataSources
  ListDocuments ListGroups ListIndices ListIntegrations ListMessages ListPluginActions ListPlugins ListRetrievers
  ListSubscriptions ListTagsForResource ListWebExperiences PutFeedback PutGroup PutResourcePolicy
  SearchRelevantContent StartDataSourceSyncJob StartDeployment StopDataSourceSyncJob UpdateApplication
  UpdateChatControlsConfiguration UpdateChatResponseConfiguration UpdateDataAccessor UpdateDataSource UpdateIndex
  UpdateIntegration UpdatePlugin UpdateRetriever UpdateSubscription UpdateUser UpdateWebExperience
0 2: CreateApplication
0-2: CreateChatResponseConfiguration CreateDataAccessor CreateDataSource CreateIndex CreateIntegration CreatePlugin
  CreateRetriever CreateWebExperience TagResource
1 3-4: CreateSubscription
: ListApplications ListPluginTypeActions ListPluginTypeMetadata
1-2: UntagResource
"""
