"""Actions and condition keys of `groundstation`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys groundstation:AgentId groundstation:ConfigId
groundstation:ConfigType groundstation:ContactId groundstation:DataflowEndpointGroupId groundstation:EphemerisId
groundstation:GroundStationId groundstation:MissionProfileId groundstation:SatelliteId
"""
ACTIONS = """
1 6: CancelContact DescribeContact DescribeContactVersion ListContactVersions UpdateContact
0 2: CreateConfig CreateDataflowEndpointGroup CreateDataflowEndpointGroupV2 CreateEphemeris CreateMissionProfile
  ReserveContact
1 4-5: DeleteConfig GetConfig UpdateConfig
1 7: DeleteDataflowEndpointGroup GetDataflowEndpointGroup
1 8: DeleteEphemeris DescribeEphemeris UpdateEphemeris
1 10: DeleteMissionProfile GetMissionProfile UpdateMissionProfile
3: GetAgentConfiguration GetAgentTaskResponseUrl UpdateAgentStatus
: GetMinuteUsage ListConfigs ListContacts ListDataflowEndpointGroups ListEphemerides ListGroundStations
  ListMissionProfiles ListSatellites RegisterAgent
11: GetSatellite
9: ListAntennas ListGroundStationReservations
1 4-7 10: ListTagsForResource
0-2 4-8 10: TagResource
1-2 4-8 10: UntagResource
"""
