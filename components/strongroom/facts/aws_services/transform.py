"""Actions and condition keys of `transform`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AccessTransformProfile CreateProfile DeleteAgentRuntimeConfiguration DeleteProfile GetAccountSettings GetAgent
  GetAgentRuntimeConfiguration GetWebAppUrl ListAgents ListProfiles PutAgentRuntimeConfiguration UpdateAccountSettings
  UpdateAgentAccess UpdateProfile
1: AssociateConnectorResource DeleteConnector GetConnector ListConnectors ListTagsForResource RejectConnector
0-2: TagResource
1-2: UntagResource
"""
