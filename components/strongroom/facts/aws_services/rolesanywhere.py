"""Actions and condition keys of `rolesanywhere`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0 2: CreateProfile CreateTrustAnchor ImportCrl
1: DeleteAttributeMapping DeleteCrl DeleteProfile DeleteTrustAnchor DisableCrl DisableProfile DisableTrustAnchor
  EnableCrl EnableProfile EnableTrustAnchor GetCrl GetProfile GetSubject GetTrustAnchor PutAttributeMapping
  PutNotificationSettings ResetNotificationSettings UpdateCrl UpdateProfile UpdateTrustAnchor
: ListCrls ListProfiles ListSubjects ListTagsForResource ListTrustAnchors
0-2: TagResource
1-2: UntagResource
"""
