"""Actions and condition keys of `pca-connector-ad`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateConnector CreateDirectoryRegistration CreateTemplate TagResource
1: CreateServicePrincipalName CreateTemplateGroupAccessControlEntry DeleteConnector DeleteDirectoryRegistration
  DeleteServicePrincipalName DeleteTemplate DeleteTemplateGroupAccessControlEntry GetConnector
  GetDirectoryRegistration GetServicePrincipalName GetTemplate GetTemplateGroupAccessControlEntry
  ListServicePrincipalNames ListTemplateGroupAccessControlEntries ListTemplates UpdateTemplate
  UpdateTemplateGroupAccessControlEntry
: ListConnectors ListDirectoryRegistrations ListTagsForResource
1-2: UntagResource
"""
