"""Actions and condition keys of `aws-external-anthropic`."""

KEYS = """
aws-external-anthropic:BearerTokenType aws-external-anthropic:Capability aws-external-anthropic:KeyArn
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
4: ArchiveAgent ArchiveDeployment ArchiveEnvironment ArchiveMemoryStore ArchiveSession ArchiveVault ArchiveWorkspace
  CancelBatchInference CountTokens CreateAgent CreateBatchInference CreateDeployment CreateEnvironment CreateFile
  CreateInference CreateMemoryStore CreateSession CreateSkill CreateVault CreateWebhook DeleteBatchInference
  DeleteEnvironment DeleteFile DeleteMemoryStore DeleteSession DeleteSkill DeleteVault DeleteWebhook GetAgent
  GetBatchInference GetDeployment GetEnvironment GetFile GetMemoryStore GetModel GetSession GetSkill GetVault
  GetWebhook GetWorkspace ListAgents ListBatchInferences ListDeployments ListEnvironments ListFiles ListMemoryStores
  ListModels ListSessions ListSkills ListTagsForResource ListVaults ListWebhooks PauseDeployment
  ProcessEnvironmentWork RotateWebhookSecret RunDeployment UnpauseDeployment UpdateAgent UpdateDeployment
  UpdateEnvironment UpdateMemoryStore UpdateSession UpdateSkill UpdateVault UpdateWebhook
1: AssumeConsole
0: CallWithBearerToken
: CreateUserProfile CreateUserProfileEnrollmentUrl GetAccountStatus GetUserProfile ListKeys ListUserProfiles
  ListWorkspaces RegisterKey UpdateUserProfile
2-3 5: CreateWorkspace
2: DisableKey GetKey UpdateKey
3-5: TagResource
4-5: UntagResource
2 4: UpdateWorkspace
"""
