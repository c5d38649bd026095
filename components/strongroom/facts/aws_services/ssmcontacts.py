"""Actions and condition keys of `ssm-contacts`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: AcceptPage ActivateContactChannel DeactivateContactChannel DeleteContactChannel DescribeEngagement DescribePage
  GetContactChannel ListContacts ListEngagements ListPageReceipts ListPageResolutions ListPagesByEngagement
  ListPreviewRotationShifts ListRotations SendActivationCode StopEngagement UpdateContactChannel
1: AssociateContact CreateContactChannel CreateRotationOverride DeleteContact DeleteRotation DeleteRotationOverride
  GetContact GetContactPolicy GetRotation GetRotationOverride ListContactChannels ListPagesByContact
  ListRotationOverrides ListRotationShifts ListTagsForResource PutContactPolicy StartEngagement UpdateContact
  UpdateRotation
0-2: CreateContact CreateRotation TagResource
1-2: UntagResource
"""
