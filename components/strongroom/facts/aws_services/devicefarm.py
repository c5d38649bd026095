"""Actions and condition keys of `devicefarm`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: CreateDevicePool CreateNetworkProfile CreateRemoteAccessSession CreateTestGridUrl CreateUpload DeleteDevicePool
  DeleteInstanceProfile DeleteNetworkProfile DeleteProject DeleteRemoteAccessSession DeleteRun DeleteTestGridProject
  DeleteVPCEConfiguration GetDevice GetDeviceInstance GetDevicePool GetDevicePoolCompatibility GetInstanceProfile
  GetNetworkProfile GetProject GetRemoteAccessSession GetRun GetTestGridProject GetTestGridSession
  GetVPCEConfiguration InstallToRemoteAccessSession ListArtifacts ListDevicePools ListJobs ListNetworkProfiles
  ListRemoteAccessSessions ListRuns ListTagsForResource ListTestGridSessionActions ListTestGridSessionArtifacts
  ListTestGridSessions ListUniqueProblems ListUploads ScheduleRun StopRemoteAccessSession StopRun UpdateDeviceInstance
  UpdateDevicePool UpdateInstanceProfile UpdateNetworkProfile UpdateProject UpdateTestGridProject
  UpdateVPCEConfiguration
: CreateInstanceProfile CreateProject CreateTestGridProject CreateVPCEConfiguration DeleteUpload GetAccountSettings
  GetJob GetOfferingStatus GetSuite GetTest GetUpload ListDeviceInstances ListDevices ListInstanceProfiles
  ListOfferingPromotions ListOfferingTransactions ListOfferings ListProjects ListSamples ListSuites
  ListTestGridProjects ListTests ListVPCEConfigurations PurchaseOffering RenewOffering StopJob UpdateUpload
0-2: TagResource
1-2: UntagResource
"""
