"""Actions and condition keys of `partnercentral-account-management`."""

KEYS = """
partnercentral-account-management:LegacyPartnerCentralRole partnercentral-account-management:MarketingCentralRole
partnercentral-account-management:ProServeRole
"""
ACTIONS = """
0: AccessLegacyPartnerCentral
1: AccessMarketingCentral
2: AccessProServeTools
: AssociatePartnerAccount AssociatePartnerUser DisassociatePartnerUser
"""
