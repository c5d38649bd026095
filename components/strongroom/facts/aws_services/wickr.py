"""Actions and condition keys of `wickr`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: BatchCreateUser BatchDeleteUser BatchLookupUserUname BatchReinviteUser BatchResetDevicesForUser
  BatchToggleUserSuspendStatus CreateAdminSession CreateBot CreateDataRetentionBot CreateDataRetentionBotChallenge
  CreateSecurityGroup DeleteBot DeleteDataRetentionBot DeleteNetwork DeleteSecurityGroup GetBot GetBotsCount
  GetDataRetentionBot GetGuestUserHistoryCount GetNetwork GetNetworkSettings GetOidcInfo GetOpentdfConfig
  GetSecurityGroup GetUser GetUsersCount ListBlockedGuestUsers ListBots ListDevicesForUser ListGuestUsers
  ListSecurityGroupUsers ListSecurityGroups ListTagsForResource ListUsers RegisterOidcConfig RegisterOidcConfigTest
  RegisterOpentdfConfig UpdateBot UpdateDataRetention UpdateGuestUser UpdateNetworkDetails UpdateNetworkSettings
  UpdateSecurityGroup UpdateUser
0-2: CreateNetwork TagResource
: ListNetworks
1-2: UntagResource
"""
