"""Actions and condition keys of `detective`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: AcceptInvitation BatchGetGraphMemberDatasources CreateMembers DeleteGraph DeleteMembers
  DescribeOrganizationConfiguration DisassociateMembership GetFreeTrialEligibility GetGraphIngestState
  GetInvestigation GetMembers GetUsageInformation InvokeAssistant ListDatasourcePackages ListHighDegreeEntities
  ListIndicators ListInvestigations ListMembers ListTagsForResource RejectInvitation SearchGraph StartInvestigation
  StartMonitoringMember UpdateDatasourcePackages UpdateInvestigationState UpdateOrganizationConfiguration
: BatchGetMembershipDatasources DisableOrganizationAdminAccount EnableOrganizationAdminAccount GetPricingInformation
  ListGraphs ListInvitations ListOrganizationAdminAccount
0-2: CreateGraph TagResource
1-2: UntagResource
"""
