"""Actions and condition keys of `codewhisperer`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AllowVendedLogDeliveryForResource AssociateCustomizationPermission DeleteCustomization DeleteProfile
  DisassociateCustomizationPermission GetCustomization ListCustomizationPermissions ListCustomizationVersions
  ListCustomizations ListTagsForResource UpdateCustomization UpdateProfile
0-2: CreateCustomization CreateProfile TagResource
: GenerateRecommendations ListProfiles
1-2: UntagResource
"""
