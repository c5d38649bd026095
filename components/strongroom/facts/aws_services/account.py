"""Actions and condition keys of `account`."""

KEYS = """
account:AlternateContactTypes account:EmailTargetDomain account:TargetRegion
"""
ACTIONS = """
1: AcceptPrimaryEmailUpdate StartPrimaryEmailUpdate
: CloseAccount GetAccountInformation GetContactInformation GetGovCloudAccountInformation GetPrimaryEmail
  GetPrimaryEmailUpdateStatus ListRegions PutAccountName PutContactInformation ReopenAccount
  SendPhoneNumberVerification VerifyPhoneNumber
0: DeleteAlternateContact GetAlternateContact PutAlternateContact
2: DisableRegion EnableRegion GetRegionOptStatus
"""
