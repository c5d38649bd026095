"""Actions and condition keys of `vendor-insights`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: ActivateSecurityProfile AssociateDataSource CreateDataSource CreateSecurityProfile DeactivateSecurityProfile
  DeleteDataSource DisassociateDataSource GetDataSource GetEntitledSecurityProfileSnapshot GetSecurityProfile
  GetSecurityProfileSnapshot ListEntitledSecurityProfileSnapshots ListSecurityProfileSnapshots ListTagsForResource
  TagResource UntagResource UpdateDataSource UpdateSecurityProfile UpdateSecurityProfileSnapshotCreationConfiguration
  UpdateSecurityProfileSnapshotReleaseConfiguration
: GetProfileAccessTerms ListDataSources ListEntitledSecurityProfiles ListSecurityProfiles
"""
