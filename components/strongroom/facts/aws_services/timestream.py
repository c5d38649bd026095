"""Actions and condition keys of `timestream`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
: CancelQuery DescribeAccountSettings DescribeBatchLoadTask DescribeEndpoints GetAwsBackupStatus GetAwsRestoreStatus
  ListBatchLoadTasks ListDatabases ListScheduledQueries ResumeBatchLoadTask SelectValues UpdateAccountSettings
1: CreateBatchLoadTask DeleteDatabase DeleteScheduledQuery DeleteTable DescribeDatabase DescribeScheduledQuery
  DescribeTable ExecuteScheduledQuery ListMeasures ListTables ListTagsForResource PrepareQuery Select
  StartAwsBackupJob StartAwsRestoreJob Unload UpdateDatabase UpdateScheduledQuery UpdateTable WriteRecords
0-2: CreateDatabase CreateTable TagResource
0 2: CreateScheduledQuery
1-2: UntagResource
"""
