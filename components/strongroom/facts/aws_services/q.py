"""Actions and condition keys of `q`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys identitystore:GroupId identitystore:UserId
"""
ACTIONS = """
: AssociateConnectorResource CreateArtifact CreateAuthGrant CreateOAuthAppConnection DeleteConversation
  DeleteOAuthAppConnection GenerateCodeFromCommands GenerateCodeRecommendations GetArtifact GetArtifactActionResult
  GetConnector GetConversation GetIdentityMetadata GetTroubleshootingResults ListConversations ListDashboardMetrics
  ListPluginProviders PassRequest PerformArtifactAction RejectConnector SendEvent SendMessage StartConversation
  StartTroubleshootingAnalysis StartTroubleshootingResolutionExplanation UpdateAuthGrant UpdateConversation
  UpdateOAuthAppConnection UpdateTroubleshootingCommandResult VerifyOAuthAppConnection
1: AssociateLoginDomain BatchDescribeGroups BatchDescribeUsers BatchGetGroups BatchGetUsers CreateScimAccessToken
  DeletePlugin DeleteScimAccessToken DisassociateLoginDomain GetPlugin ListGroups ListLoginDomains ListPlugins
  ListScimAccessTokens ListTagsForResource ListUsers UsePlugin
1 3-4: CreateAssignment DeleteAssignment UpdateAssignment
0-2: CreatePlugin TagResource UpdatePlugin
1-2: UntagResource
"""
