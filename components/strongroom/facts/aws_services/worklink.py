"""Actions and condition keys of `worklink`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateDomain AssociateWebsiteAuthorizationProvider AssociateWebsiteCertificateAuthority
  DescribeAuditStreamConfiguration DescribeCompanyNetworkConfiguration DescribeDevice
  DescribeDevicePolicyConfiguration DescribeDomain DescribeIdentityProviderConfiguration
  DescribeWebsiteCertificateAuthority DisassociateDomain DisassociateWebsiteAuthorizationProvider
  DisassociateWebsiteCertificateAuthority ListDevices ListDomains ListTagsForResource
  ListWebsiteAuthorizationProviders ListWebsiteCertificateAuthorities RestoreDomainAccess RevokeDomainAccess
  SearchEntity SignOutUser UpdateAuditStreamConfiguration UpdateCompanyNetworkConfiguration
  UpdateDevicePolicyConfiguration UpdateDomainMetadata UpdateFleetMetadata UpdateIdentityProviderConfiguration
0 2: CreateFleet
0-2: DeleteFleet DescribeFleetMetadata TagResource
: ListFleets
1-2: UntagResource
"""
