"""Actions and condition keys of `dynamodb`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys dynamodb:Attributes dynamodb:EnclosingOperation
dynamodb:FisActionId dynamodb:FisTargetArns dynamodb:FullTableScan dynamodb:LeadingKeys
dynamodb:ReturnConsumedCapacity dynamodb:ReturnValues dynamodb:Select
"""
ACTIONS = """
1: AssociateTableReplica CreateBackup CreateGlobalTable CreateGlobalTableWitness CreateTableReplica
  DeleteGlobalTableWitness DeleteResourcePolicy DeleteTable DeleteTableReplica DescribeContinuousBackups
  DescribeContributorInsights DescribeKinesisStreamingDestination DescribeStream DescribeTable
  DescribeTableReplicaAutoScaling DescribeTimeToLive DisableKinesisStreamingDestination DisassociateTableReplica
  EnableKinesisStreamingDestination ExportTableToPointInTime GetRecords GetResourcePolicy GetShardIterator ImportTable
  ListExports ListImports ListTagsOfResource PutResourcePolicy ReadDataForReplication ReplicateSettings
  RestoreTableFromAwsBackup RestoreTableFromBackup RestoreTableToPointInTime SearchVectors StartAwsBackupJob
  UpdateContinuousBackups UpdateContributorInsights UpdateGlobalTable UpdateGlobalTableSettings
  UpdateGlobalTableVersion UpdateKinesisStreamingDestination UpdateTable UpdateTableReplicaAutoScaling
  UpdateTimeToLive WriteDataForReplication
1 3 8-9 11: BatchGetItem
1 3 8-9: BatchWriteItem
1 3 8-10: ConditionCheckItem
0-2: CreateTable TagResource
: DeleteBackup DescribeBackup DescribeEndpoints DescribeExport DescribeGlobalTable DescribeGlobalTableSettings
  DescribeImport DescribeLimits DescribeReservedCapacity DescribeReservedCapacityOfferings GetAbacStatus ListBackups
  ListContributorInsights ListGlobalTables ListStreams ListTables PurchaseReservedCapacityOfferings UpdateAbacStatus
1 3-4 8-10: DeleteItem PutItem UpdateItem
1 3-4 8-9 11: GetItem
5-6: InjectError
1 3-4 8 10: PartiQLDelete PartiQLUpdate
1 3-4 8: PartiQLInsert
1 3-4 7-8 11: PartiQLSelect
1 3 8-11: Query
1 3 9-11: Scan
1-2: UntagResource
"""
