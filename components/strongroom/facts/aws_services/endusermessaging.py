"""Actions and condition keys of `end-user-messaging`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateBrandProfile CreateBrandProfileFromRegistration CreateNotifyCodeConfiguration
1: CreateBrandProfileAttributes CreateRegistrationsFromBrandProfile DeleteBrandProfile DeleteBrandProfileAttribute
  DeleteNotifyCodeConfiguration GetBrandProfile GetBrandProfileAttribute GetNotifyCodeConfiguration
  ListBrandProfileAttributes ListRegistrationsFromBrandProfile ListTagsForResource SendNotifyCodeVerification
  UpdateBrandProfile UpdateBrandProfileAttribute UpdateBrandProfileFromRegistration UpdateNotifyCodeConfiguration
  UpdateRegistrationsFromBrandProfile
: GetJob ListBrandProfiles ListJobs ListNotifyCodeConfigurations ValidateNotifyCodeVerification
0-2: TagResource
1-2: UntagResource
"""
