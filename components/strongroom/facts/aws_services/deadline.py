"""Actions and condition keys of `deadline`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys deadline:AssociatedMembershipLevel
deadline:CalledAction deadline:FarmMembershipLevels deadline:FleetMembershipLevels deadline:JobMembershipLevels
deadline:MembershipLevel deadline:PrincipalId deadline:QueueMembershipLevels deadline:RequesterPrincipalId
"""
ACTIONS = """
1 3 5 8: AssociateMemberToFarm
1 3 5-6 8: AssociateMemberToFleet
1 3 5 7-8 10: AssociateMemberToJob
1 3 5 8 10: AssociateMemberToQueue
1 5-6: AssumeFleetRoleForRead AssumeFleetRoleForWorker BatchGetJobEntity DeleteFleet DeleteVolume DeleteWorker
  GetFleet GetVolume GetWorker ListFleetMembers ListSessionsForWorker ListVolumes ListWorkers UpdateFleet UpdateWorker
  UpdateWorkerSchedule
1 5 10: AssumeQueueRoleForRead AssumeQueueRoleForUser CreateQueueEnvironment CreateQueueLimitAssociation DeleteQueue
  DeleteQueueEnvironment DeleteQueueLimitAssociation GetQueue GetQueueEnvironment GetQueueLimitAssociation
  GetStorageProfileForQueue ListQueueEnvironments ListQueueLimitAssociations ListQueueMembers
  ListStorageProfilesForQueue SearchJobs UpdateQueue UpdateQueueEnvironment UpdateQueueLimitAssociation
1 5-6 10: AssumeQueueRoleForWorker CreateQueueFleetAssociation DeleteQueueFleetAssociation GetQueueFleetAssociation
  GetSessionsStatisticsAggregation ListQueueFleetAssociations StartSessionsStatisticsAggregation
  UpdateQueueFleetAssociation
1 5 7 10: CopyJobTemplate GetJob GetJobTemplate GetSession GetSessionAction GetStep GetTask ListJobMembers
  ListJobParameterDefinitions ListSessionActions ListSessions ListStepConsumers ListStepDependencies ListSteps
  ListTasks SearchSteps SearchTasks UpdateJob UpdateSession UpdateStep UpdateTask
0-2 5: CreateBudget CreateFarm
0-2 5-6: CreateFleet CreateWorker
0-2 5 7 10: CreateJob
0-2: CreateLicenseEndpoint CreateMonitor
1 5: CreateLimit CreateStorageProfile DeleteBudget DeleteFarm DeleteLimit DeleteStorageProfile GetBudget GetFarm
  GetLimit GetStorageProfile ListBudgets ListFarmMembers ListLimits ListStorageProfiles UpdateBudget UpdateFarm
  UpdateLimit UpdateStorageProfile
0-2 5 10: CreateQueue
1: DeleteLicenseEndpoint DeleteMeteredProduct DeleteMonitor GetApplicationVersion GetLicenseEndpoint GetMonitor
  GetMonitorSettings ListLicenseEndpoints ListMeteredProducts ListMonitors PutMeteredProduct UpdateMonitor
  UpdateMonitorSettings
1 3 5: DisassociateMemberFromFarm
1 3 5-6: DisassociateMemberFromFleet
1 3 5 7 10: DisassociateMemberFromJob
1 3 5 10: DisassociateMemberFromQueue
: ListAvailableMeteredProducts SearchWorkers
1 5 9 11: ListFarms
1 5-6 9 11: ListFleets
1 5 7 9-11: ListJobs
9 11: ListMemberships
1 5 9-11: ListQueues
1 4-7 10: ListTagsForResource
0-2 4-7 10: TagResource
1-2 5-7 10: UntagResource
"""
