"""Actions and condition keys of `one`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateDeviceActivationQrCode CreateDeviceInstanceConfiguration DeleteAssociatedDevice
  DeleteDeviceConfigurationTemplate DeleteDeviceInstance DeleteSite GetDeviceConfigurationTemplate GetDeviceInstance
  GetDeviceInstanceConfiguration GetSite GetSiteAddress ListTagsForResource RebootDevice
  UpdateDeviceConfigurationTemplate UpdateDeviceInstance UpdateSite UpdateSiteAddress
0 2: CreateDeviceConfigurationTemplate CreateDeviceInstance CreateSite
: DeleteUserV1 ListDeviceConfigurationTemplates ListDeviceInstances ListSites ListUsers ListUsersV1
0-2: TagResource
1-2: UntagResource
"""
