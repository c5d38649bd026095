"""Actions and condition keys of `connect-campaigns`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateCampaign TagResource
1: DeleteCampaign DeleteCampaignChannelSubtypeConfig DeleteCampaignCommunicationLimits DeleteCampaignCommunicationTime
  DeleteCampaignEntryLimits ListTagsForResource PauseCampaign PutDialRequestBatch PutOutboundRequestBatch
  PutProfileOutboundRequestBatch ResumeCampaign StartCampaign StopCampaign UpdateCampaignChannelSubtypeConfig
  UpdateCampaignCommunicationLimits UpdateCampaignCommunicationTime UpdateCampaignDialerConfig
  UpdateCampaignEntryLimits UpdateCampaignFlowAssociation UpdateCampaignName UpdateCampaignOutboundCallConfig
  UpdateCampaignSchedule UpdateCampaignSource
: DeleteConnectInstanceConfig DeleteConnectInstanceIntegration DeleteInstanceOnboardingJob GetConnectInstanceConfig
  GetInstanceCommunicationLimits GetInstanceOnboardingJobStatus ListConnectInstanceIntegrations
  PutConnectInstanceIntegration PutInstanceCommunicationLimits StartInstanceOnboardingJob
0-1: DescribeCampaign GetCampaignState GetCampaignStateBatch
0: ListCampaigns
1-2: UntagResource
"""
