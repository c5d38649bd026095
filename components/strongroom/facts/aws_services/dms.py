"""Actions and condition keys of `dms`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys dms:assessment-run-tag/${TagKey} dms:cert-tag/${TagKey}
dms:data-migration-tag/${TagKey} dms:data-provider-tag/${TagKey} dms:endpoint-tag/${TagKey} dms:es-tag/${TagKey}
dms:individual-assessment-tag/${TagKey} dms:instance-profile-tag/${TagKey} dms:migration-project-tag/${TagKey}
dms:rep-tag/${TagKey} dms:replication-config-tag/${TagKey} dms:req-tag/${TagKey} dms:subgrp-tag/${TagKey}
dms:task-tag/${TagKey}
"""
ACTIONS = """
0-16: AddTagsToResource
1 12: ApplyPendingMaintenanceAction DeleteReplicationInstance ModifyReplicationInstance RebootReplicationInstance
1 11: AssociateExtensionPack CancelMetadataModelConversion CancelMetadataModelCreation DeleteMigrationProject
  DescribeConversionConfiguration DescribeMetadataModel DescribeMetadataModelChildren DescribeMetadataModelCreations
  DescribeMetadataModelImports ExportMetadataModelAssessment GetMetadataModel GetTargetSelectionRules
  ListExtensionPacks ListMetadataModelAssessmentActionItems ListMetadataModelAssessments ListMetadataModelConversions
  ListMetadataModelExports StartMetadataModelAssessment StartMetadataModelConversion StartMetadataModelCreation
  StartMetadataModelExportAsScripts StartMetadataModelExportToTarget StartMetadataModelImport
  UpdateConversionConfiguration UpdateMigrationProject
: BatchStartRecommendations CreateFleetAdvisorCollector DeleteFleetAdvisorCollector DeleteFleetAdvisorDatabases
  DescribeAccountAttributes DescribeCertificates DescribeConnections DescribeDataMigrations DescribeEndpointSettings
  DescribeEndpointTypes DescribeEndpoints DescribeEngineVersions DescribeEventCategories DescribeEventSubscriptions
  DescribeEvents DescribeFleetAdvisorCollectors DescribeFleetAdvisorDatabases DescribeFleetAdvisorLsaAnalysis
  DescribeFleetAdvisorSchemaObjectSummary DescribeFleetAdvisorSchemas DescribeOrderableReplicationInstances
  DescribePendingMaintenanceActions DescribeRecommendationLimitations DescribeRecommendations
  DescribeReplicationConfigs DescribeReplicationInstances DescribeReplicationSubnetGroups DescribeReplicationTasks
  DescribeReplications ListDataProviders ModifyFleetAdvisorCollector ModifyFleetAdvisorCollectorStatuses
  ModifyOutboundIntegration RunFleetAdvisorLsaAnalysis StartRecommendations UpdateSubscriptionsToEventBridge
  UploadFileMetadataList
1 3: CancelReplicationTaskAssessmentRun DeleteReplicationTaskAssessmentRun
0-2 11 14: CreateDataMigration
0-2 14: CreateDataProvider CreateInstanceProfile CreateOutboundIntegration
0-2 4 7 14: CreateEndpoint
0-2 8 14: CreateEventSubscription
0-2 6 10 14: CreateMigrationProject
0-2 7 14: CreateReplicationConfig
0-2 12 14-15: CreateReplicationInstance
0-2 14-15: CreateReplicationSubnetGroup
0-2 7 12 14: CreateReplicationTask
1 4: DeleteCertificate
1 7 12: DeleteConnection RefreshSchemas TestConnection
1 5: DeleteDataMigration ModifyDataMigration StartDataMigration StopDataMigration
1 6: DeleteDataProvider UpdateDataProvider
1 7: DeleteEndpoint DescribeRefreshSchemasStatus DescribeSchemas
1 8: DeleteEventSubscription ModifyEventSubscription
1 10: DeleteInstanceProfile ListInstanceProfiles UpdateInstanceProfile
1 13: DeleteReplicationConfig DescribeReplicationTableStatistics ModifyReplicationConfig ReloadReplicationTables
  StartReplication StopReplication
1 15: DeleteReplicationSubnetGroup ModifyReplicationSubnetGroup
1 16: DeleteReplicationTask DescribeReplicationTaskAssessmentResults DescribeTableStatistics ModifyReplicationTask
  ReloadTables StartReplicationTask StartReplicationTaskAssessment StartReplicationTaskAssessmentRun
  StopReplicationTask
1 12 16: DescribeApplicableIndividualAssessments MoveReplicationTask
1-2 12: DescribeReplicationInstanceTaskLogs
1 3 12 16: DescribeReplicationTaskAssessmentRuns
1 3 16: DescribeReplicationTaskIndividualAssessments
0-2 4: ImportCertificate
1 6 10-11: ListMigrationProjects
1 3-13 15-16: ListTagsForResource
1 4 7: ModifyEndpoint
0-13 15-16: RemoveTagsFromResource
"""
