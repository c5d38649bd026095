"""Actions and condition keys of `thinclient`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateEnvironment TagResource
1: DeleteDevice DeleteEnvironment DeregisterDevice GetDevice GetDeviceDetails GetEnvironment GetSoftwareSet
  ListDeviceSessions ListTagsForResource UpdateDevice UpdateEnvironment UpdateSoftwareSet
: ListDevices ListEnvironments ListSoftwareSets
1-2: UntagResource
"""
