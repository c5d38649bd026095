"""Actions and condition keys of `backup-gateway`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AssociateGatewayToServer Backup DeleteGateway DeleteHypervisor DisassociateGatewayFromServer
  GetBandwidthRateLimitSchedule GetGateway GetHypervisor GetHypervisorPropertyMappings GetVirtualMachine
  ListTagsForResource PutBandwidthRateLimitSchedule PutHypervisorPropertyMappings PutMaintenanceStartTime Restore
  StartVirtualMachinesMetadataSync TestHypervisorConfiguration UpdateGatewayInformation UpdateGatewaySoftwareNow
  UpdateHypervisor
0 2: CreateGateway ImportHypervisorConfiguration
: ListGateways ListHypervisors ListVirtualMachines
0-2: TagResource
1-2: UntagResource
"""
