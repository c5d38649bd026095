"""Actions and condition keys of `evs`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateEipToVlan CreateEntitlement CreateEnvironmentConnector CreateEnvironmentHost DeleteEntitlement
  DeleteEnvironment DeleteEnvironmentConnector DeleteEnvironmentHost DisassociateEipFromVlan GetDepotUrl
  GetEnvironment ListEnvironmentConnectors ListEnvironmentHosts ListEnvironmentVlans ListTagsForResource
  ListVmEntitlements UpdateEnvironmentConnector
0 2: CreateEnvironment
: GetAccountSettings GetVersions ListEnvironments PutAccountSettings
0-2: TagResource
1-2: UntagResource
"""
