"""Actions and condition keys of `sns`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys sns:Endpoint sns:Protocol
"""
ACTIONS = """
1: AddPermission ConfirmSubscription DeleteTopic GetDataProtectionPolicy GetSubscriptionAttributes GetTopicAttributes
  ListSubscriptionsByTopic ListTagsForResource Publish PutDataProtectionPolicy RemovePermission
  SetSubscriptionAttributes SetTopicAttributes Unsubscribe
: CheckIfPhoneNumberIsOptedOut CreatePlatformApplication CreatePlatformEndpoint CreateSMSSandboxPhoneNumber
  DeleteEndpoint DeletePlatformApplication DeleteSMSSandboxPhoneNumber GetEndpointAttributes
  GetPlatformApplicationAttributes GetSMSAttributes GetSMSSandboxAccountStatus ListEndpointsByPlatformApplication
  ListOriginationNumbers ListPhoneNumbersOptedOut ListPlatformApplications ListSMSSandboxPhoneNumbers
  ListSubscriptions ListTopics OptInPhoneNumber SetEndpointAttributes SetPlatformApplicationAttributes
  SetSMSAttributes VerifySMSSandboxPhoneNumber
0-2: CreateTopic TagResource
1 3-4: Subscribe
1-2: UntagResource
"""
