"""Actions and condition keys of `aidevops`."""

KEYS = """
aidevops:ServiceType aidevops:SourceAgentSpaceArn aidevops:TargetAgentSpaceArn aws:RequestTag/${TagKey}
aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AllowVendedLogDeliveryForResource GetAccountUsage ListAgentSpaces ListAssetTypes ListPrivateConnections ListServices
  SearchServiceAccessibleResource
0 4: AssociateService DisassociateService GetAssociation ListWebhooks UpdateAssociation
4: CreateAccessToken CreateAsset CreateAssetFile CreateChat CreateKnowledgeItem CreateOneTimeLoginSession
  CreateTrigger DeleteAgentSpace DeleteAsset DeleteAssetFile DeleteKnowledgeItem DeletePrivateConnection DeleteTrigger
  DeregisterService DescribePrivateConnection DescribeServices DescribeSupportLevel DisableOperatorApp
  DiscoverTopology EnableOperatorApp EndChatForCase GetAccessToken GetAgentSpace GetKnowledgeItem GetOperatorApp
  GetRecommendation GetService GetTrigger InitiateChatForCase ListAccessTokens ListAssetVersions ListAssociations
  ListChats ListGoals ListKnowledgeItemVersions ListKnowledgeItems ListPendingMessages ListRecommendations
  ListTriggers RevokeAccessToken RotateAccessToken UpdateAgentSpace UpdateApprovalAction UpdateAsset UpdateAssetFile
  UpdateGoal UpdateKnowledgeItem UpdateOperatorAppIdpConfig UpdatePrivateConnectionCertificate UpdateRecommendation
  UpdateTrigger ValidateAwsAssociations
3-5: CreateAgentSpace CreatePrivateConnection ListTagsForResource RegisterService TagResource
1-2 4: CreateBacklogTask GetAsset GetAssetContent GetAssetFile GetBacklogTask ListAssetFiles ListAssets
  ListBacklogTasks ListExecutions ListJournalRecords SendMessage UpdateBacklogTask
4-5: UntagResource
"""
