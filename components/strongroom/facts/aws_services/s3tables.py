"""Actions and condition keys of `s3tables`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys s3tables:KMSKeyArn s3tables:namespace
s3tables:SSEAlgorithm s3tables:StorageClass s3tables:TableBucketTag/${TagKey} s3tables:tableName
"""
ACTIONS = """
1 7: CreateNamespace DeleteTableBucket DeleteTableBucketEncryption DeleteTableBucketMetricsConfiguration
  DeleteTableBucketPolicy DeleteTableBucketReplication GetTableBucket GetTableBucketEncryption
  GetTableBucketMaintenanceConfiguration GetTableBucketMetricsConfiguration GetTableBucketPolicy
  GetTableBucketReplication GetTableBucketStorageClass ListNamespaces PutTableBucketMaintenanceConfiguration
  PutTableBucketMetricsConfiguration PutTableBucketPolicy PutTableBucketReplication
0-5 7: CreateTable
0-3 5 7: CreateTableBucket
1 4 7: DeleteNamespace GetNamespace ListTables
1 4 7-8: DeleteTable DeleteTablePolicy DeleteTableReplication GetTable GetTableData GetTableEncryption
  GetTableMaintenanceConfiguration GetTableMaintenanceJobStatus GetTableMetadataLocation GetTablePolicy
  GetTableRecordExpirationConfiguration GetTableRecordExpirationJobStatus GetTableReplication
  GetTableReplicationStatus GetTableStorageClass ListTagsForResource PutTableData PutTableMaintenanceConfiguration
  PutTablePolicy PutTableRecordExpirationConfiguration PutTableReplication RenameTable UpdateTableMetadataLocation
: ListTableBuckets
1 3 5 7: PutTableBucketEncryption
1 6-7: PutTableBucketStorageClass
1 3-5 7-8: PutTableEncryption
1 4 6-8: PutTableStorageClass
0-2 4 7-8: TagResource
1-2 4 7-8: UntagResource
"""
