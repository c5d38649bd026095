"""Actions and condition keys of `route53globalresolver`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AllowVendedLogDeliveryForResource CreateFirewallRule DeleteAccessSource DeleteAccessToken DeleteDNSView
  DeleteFirewallDomainList DeleteGlobalResolver DisableDNSView EnableDNSView GetAccessSource GetAccessToken GetDNSView
  GetFirewallDomainList GetGlobalResolver ImportFirewallDomains ListFirewallDomains ListFirewallRules
  ListTagsForResource UpdateAccessSource UpdateAccessToken UpdateDNSView UpdateFirewallDomains UpdateGlobalResolver
: AssociateHostedZone BatchCreateFirewallRule BatchDeleteFirewallRule BatchUpdateFirewallRule DeleteFirewallRule
  DisassociateHostedZone GetFirewallRule GetHostedZoneAssociation GetManagedFirewallDomainList ListAccessSources
  ListAccessTokens ListDNSViews ListFirewallDomainLists ListGlobalResolvers ListHostedZoneAssociations
  ListManagedFirewallDomainLists UpdateFirewallRule UpdateHostedZoneAssociation
0-2: CreateAccessSource CreateAccessToken CreateDNSView CreateFirewallDomainList CreateGlobalResolver TagResource
1-2: UntagResource
"""
