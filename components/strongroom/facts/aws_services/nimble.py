"""Actions and condition keys of `nimble`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys nimble:createdBy nimble:ownedBy nimble:principalId
nimble:requesterPrincipalId nimble:studioId
"""
ACTIONS = """
: AcceptEulas GetEula GetFeatureMap ListEulas ListStudios
0-2 7: CreateLaunchProfile CreateStreamingImage CreateStreamingSession CreateStudio CreateStudioComponent
  DeleteLaunchProfile DeleteLaunchProfileMember DeleteStreamingImage DeleteStudio DeleteStudioComponent
  DeleteStudioMember GetLaunchProfile GetLaunchProfileDetails GetLaunchProfileInitialization GetLaunchProfileMember
  GetStreamingImage GetStudio GetStudioComponent GetStudioMember ListLaunchProfileMembers ListStreamingImages
  ListStudioComponents ListStudioMembers PutLaunchProfileMembers PutStudioLogEvents PutStudioMembers
  StartStudioSSOConfigurationRepair UpdateLaunchProfile UpdateLaunchProfileMember UpdateStreamingImage UpdateStudio
  UpdateStudioComponent
0-4 6: CreateStreamingSessionStream DeleteStreamingSession GetStreamingSession GetStreamingSessionStream
  StartStreamingSession StopStreamingSession
0-2 4 6: GetStreamingSessionBackup
7: ListEulaAcceptances
0-2 5-7: ListLaunchProfiles
0-2 6-7: ListStreamingSessionBackups
0-4 6-7: ListStreamingSessions
0-4 7: ListTagsForResource TagResource UntagResource
"""
