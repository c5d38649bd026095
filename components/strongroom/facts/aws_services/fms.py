"""Actions and condition keys of `fms`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AssociateAdminAccount AssociateThirdPartyFirewall DeleteNotificationChannel DisassociateAdminAccount
  DisassociateThirdPartyFirewall GetAdminAccount GetAdminScope GetNotificationChannel
  GetThirdPartyFirewallAssociationStatus ListAdminAccountsForOrganization ListAdminsManagingAccount ListAppsLists
  ListDiscoveredResources ListMemberAccounts ListPolicies ListProtocolsLists ListResourceSets
  ListThirdPartyFirewallFirewallPolicies PutAdminAccount PutNotificationChannel
1: BatchAssociateResource BatchDisassociateResource DeleteAppsList DeletePolicy DeleteProtocolsList DeleteResourceSet
  GetAppsList GetComplianceDetail GetPolicy GetProtectionStatus GetProtocolsList GetResourceSet GetViolationDetails
  ListComplianceStatus ListResourceSetResources ListTagsForResource
0-2: PutAppsList PutPolicy PutProtocolsList PutResourceSet TagResource
1-2: UntagResource
"""
