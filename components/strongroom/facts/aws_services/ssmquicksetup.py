"""Actions and condition keys of `ssm-quicksetup`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateConfigurationManager TagResource
1: DeleteConfigurationManager GetConfiguration GetConfigurationManager ListConfigurations ListTagsForResource
  UpdateConfigurationDefinition UpdateConfigurationManager
: GetServiceSettings ListConfigurationManagers ListQuickSetupTypes UpdateServiceSettings
1-2: UntagResource
"""
