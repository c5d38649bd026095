"""Actions and condition keys of `freertos`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateSoftwareConfiguration
0 2: CreateSubscription
1: DeleteSoftwareConfiguration DescribeSoftwareConfiguration DescribeSubscription UpdateSoftwareConfiguration
: DescribeHardwarePlatform GetEmpPatchUrl GetSoftwareURL GetSoftwareURLForConfiguration GetSubscriptionBillingAmount
  ListFreeRTOSVersions ListHardwarePlatforms ListHardwareVendors ListSoftwareConfigurations ListSoftwarePatches
  ListSubscriptionEmails ListSubscriptions UpdateEmailRecipients VerifyEmail
"""
