"""Actions and condition keys of `finops-agent`."""

KEYS = ""
ACTIONS = """
: AcceptAgentRequest CancelTask CancelTurn CreateAgentSpace CreateAutomation CreateConnection CreateConversation
  CreateDocument CreateIntegration CreateOneTimeLoginSession CreateTask CreateTurn DeleteAgentSpace DeleteArtifact
  DeleteAutomation DeleteConnection DeleteDocument DeleteIntegration GetAgentRequest GetAgentSpace GetArtifactContent
  GetArtifactMetadata GetAutomation GetConnection GetDocumentContent GetDocumentMetadata GetIntegration GetTask
  GetTurn ListAgentSpaces ListArtifacts ListAutomations ListConnections ListConversations ListDocuments
  ListIntegrations ListRecords ListTasks ListTurns RejectAgentRequest RestoreDocument SendFeedback UpdateAgentSpace
  UpdateAutomation UpdateConnection UpdateDocument
"""
