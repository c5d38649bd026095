"""Actions and condition keys of `rds`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys rds:BackupTarget rds:cluster-pg-tag/${TagKey}
rds:cluster-snapshot-tag/${TagKey} rds:cluster-tag/${TagKey} rds:CopyOptionGroup rds:DatabaseClass rds:DatabaseEngine
rds:DatabaseName rds:db-tag/${TagKey} rds:EndpointType rds:es-tag/${TagKey} rds:ManageMasterUserPassword rds:MultiAz
rds:og-tag/${TagKey} rds:pg-tag/${TagKey} rds:Piops rds:PubliclyAccessible rds:req-tag/${TagKey} rds:ri-tag/${TagKey}
rds:secgrp-tag/${TagKey} rds:snapshot-tag/${TagKey} rds:StorageEncrypted rds:StorageSize rds:subgrp-tag/${TagKey}
rds:TagsFromRequest rds:TenantDatabaseName rds:Vpc
"""
ACTIONS = """
1 6: AddRoleToDBCluster BacktrackDBCluster DescribeDBClusterAutomatedBackups DescribeDBClusterBacktracks
  DescribeDBClusterEndpoints DescribeDBClusters DisableHttpEndpoint EnableHttpEndpoint FailoverGlobalCluster
  ModifyCurrentDBClusterCapacity PromoteReadReplicaDBCluster RebootDBCluster RemoveFromGlobalCluster
  RemoveRoleFromDBCluster StartDBCluster StopDBCluster SwitchoverGlobalCluster
1 8-11 15 18 24-25 29: AddRoleToDBInstance DeleteDBInstance DeleteTenantDatabase DescribeDBInstanceAutomatedBackups
  DescribeDBInstances DescribeDBLogFiles DescribeTenantDatabases DescribeValidDBInstanceModifications
  DownloadCompleteDBLogFile DownloadDBLogFilePortion ModifyActivityStream PromoteReadReplica RebootDBInstance
  RegisterDBProxyTargets RemoveRoleFromDBInstance StartDBInstance StopDBInstanceAutomatedBackupsReplication
  SwitchoverReadReplica
1 13: AddSourceIdentifierToSubscription DeleteEventSubscription DescribeEventSubscriptions ModifyEventSubscription
  RemoveSourceIdentifierFromSubscription
0-2 4-6 8-11 13 15-18 20-27 29: AddTagsToResource
1 6 8-11 15 18 24-25 29: ApplyPendingMaintenanceAction DeregisterDBProxyTargets DescribePendingMaintenanceActions
  FailoverDBCluster StartActivityStream StopActivityStream
1 22: AuthorizeDBSecurityGroupIngress DeleteDBSecurityGroup DescribeDBSecurityGroups RevokeDBSecurityGroupIngress
1: CancelDBCapacityReservation CopyCustomDBEngineVersion DeleteBlueGreenDeployment DeleteCustomDBEngineVersion
  DeleteDBClusterAutomatedBackup DeleteDBClusterEndpoint DeleteDBInstanceAutomatedBackup DeleteDBProxy
  DeleteDBProxyEndpoint DeleteDBShardGroup DeleteGlobalCluster DeleteIntegration DescribeBlueGreenDeployments
  DescribeDBCapacityReservations DescribeDBProxies DescribeDBProxyEndpoints DescribeDBProxyTargetGroups
  DescribeDBProxyTargets DescribeDBShardGroups DescribeGlobalClusters DescribeIntegrations ModifyCustomDBEngineVersion
  ModifyDBCapacityReservation ModifyDBClusterEndpoint ModifyDBProxy ModifyDBProxyEndpoint ModifyDBProxyTargetGroup
  ModifyDBShardGroup ModifyGlobalCluster ModifyIntegration RebootDBShardGroup SwitchoverBlueGreenDeployment
: CancelExportTask DescribeAccountAttributes DescribeCertificates DescribeDBEngineVersions
  DescribeDBMajorEngineVersions DescribeDBRecommendations DescribeEngineDefaultClusterParameters
  DescribeEngineDefaultParameters DescribeEventCategories DescribeEvents DescribeOptionGroupOptions
  DescribeOrderableDBInstanceOptions DescribeRecommendationGroups DescribeRecommendations
  DescribeReservedDBInstancesOfferings DescribeSourceRegions ModifyCertificates ModifyDBRecommendation
  ModifyRecommendation
0-2 4 20: CopyDBClusterParameterGroup CreateDBClusterParameterGroup
0-2 5 20: CopyDBClusterSnapshot
0-2 17 20: CopyDBParameterGroup CreateDBParameterGroup
0-2 7 20 23: CopyDBSnapshot
0-2 16 20: CopyOptionGroup CreateOptionGroup
0-2 4 6 8-11 15 17-18 20 24-25 29: CreateBlueGreenDeployment
0-2 20: CreateCustomDBEngineVersion CreateDBCapacityReservation
0-2 4 6 8-11 14-16 18 20 24-26 29: CreateDBCluster
0-2 6 12 20: CreateDBClusterEndpoint
0-2 5-6 20: CreateDBClusterSnapshot
0-3 6 8-11 14-20 22 24-26 29: CreateDBInstance
0-2 6 8-11 15-20 24-26 29: CreateDBInstanceReadReplica
0 2: CreateDBProxy
0-2: CreateDBProxyEndpoint
0-2 20 22: CreateDBSecurityGroup
0-2 6 19-20: CreateDBShardGroup
0-3 8-11 15 18 20 23-25 29: CreateDBSnapshot
0-2 20 26: CreateDBSubnetGroup
0-2 13 20: CreateEventSubscription
0-2 6 20: CreateGlobalCluster
0-2 6 8-11 15 18 20 24-25 29: CreateIntegration
0-2 8-11 14-15 18 20 24-25 28-29: CreateTenantDatabase
1 5 8-11 15 18 23-25 29: CrossRegionCommunication
1 5-6: DeleteDBCluster DescribeDBClusterSnapshots
1 4: DeleteDBClusterParameterGroup DescribeDBClusterParameterGroups DescribeDBClusterParameters
  ModifyDBClusterParameterGroup ResetDBClusterParameterGroup
1 5: DeleteDBClusterSnapshot DescribeDBClusterSnapshotAttributes ModifyDBClusterSnapshotAttribute
1 17: DeleteDBParameterGroup DescribeDBParameterGroups DescribeDBParameters ModifyDBParameterGroup
  ResetDBParameterGroup
1 23: DeleteDBSnapshot DescribeDBSnapshotAttributes ModifyDBSnapshotAttribute
1 26: DeleteDBSubnetGroup DescribeDBSubnetGroups ModifyDBSubnetGroup
1 16: DeleteOptionGroup DescribeOptionGroups ModifyOptionGroup
1 8-11 15 18 23-25 29: DescribeDBSnapshotTenantDatabases DescribeDBSnapshots StopDBInstance
1 5-6 23: DescribeExportTasks StartExportTask
1 21: DescribeReservedDBInstances
1 4-6 8-11 13 15-18 21-26 29: ListTagsForResource
1 4 6 8 14 16-18 25: ModifyDBCluster
1 8-11 14-18 22 24-26 29: ModifyDBInstance
1 16 23: ModifyDBSnapshot
1 8-11 14-15 18 24-25 28-29: ModifyTenantDatabase
0-2 20-21: PurchaseReservedDBInstancesOffering
0-2 4-6 8-11 13 15-18 20-26 29: RemoveTagsFromResource
0-2 4 6 9-10 14 16 20 24 26: RestoreDBClusterFromS3
0-2 4-6 8 16 18 20 23 25-26: RestoreDBClusterFromSnapshot
0-2 4 6 8 16 18 20 25-26: RestoreDBClusterToPointInTime
0-3 5 8-11 14-20 23-26 29: RestoreDBInstanceFromDBSnapshot
0-2 8-11 14-20 22 24-26 29: RestoreDBInstanceFromS3
0-3 8-11 14-20 24-26 29: RestoreDBInstanceToPointInTime
0-2 8-11 15 18 20 24-25 29: StartDBInstanceAutomatedBackupsReplication
"""
