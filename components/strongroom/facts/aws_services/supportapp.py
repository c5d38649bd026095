"""Actions and condition keys of `supportapp`."""

KEYS = ""
ACTIONS = """
: CreateSlackChannelConfiguration DeleteAccountAlias DeleteSlackChannelConfiguration DeleteSlackWorkspaceConfiguration
  DescribeSlackChannels GetAccountAlias GetSlackOauthParameters ListSlackChannelConfigurations
  ListSlackWorkspaceConfigurations PutAccountAlias RedeemSlackOauthCode RegisterSlackWorkspaceForOrganization
  UpdateSlackChannelConfiguration
"""
