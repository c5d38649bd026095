"""Actions and condition keys of `private-networks`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AcknowledgeOrderReceipt ActivateDeviceIdentifier ConfigureAccessPoint DeactivateDeviceIdentifier DeleteNetwork
  DeleteNetworkSite GetDeviceIdentifier GetNetwork GetNetworkResource GetNetworkSite GetOrder ListDeviceIdentifiers
  ListNetworkResources ListNetworkSites ListOrders UpdateNetworkSite UpdateNetworkSitePlan
0-2: ActivateNetworkSite CreateNetwork CreateNetworkSite StartNetworkResourceUpdate TagResource
: ListNetworks ListTagsForResource Ping
1-2: UntagResource
"""
