"""Actions and condition keys of `redshift-data`."""

KEYS = """
aws:ResourceTag/${TagKey} redshift-data:glue-catalog-arn redshift-data:session-owner-iam-userid
redshift-data:statement-owner-iam-userid
"""
ACTIONS = """
0-2: BatchExecuteStatement ExecuteStatement
3: CancelStatement DescribeStatement GetStatementResult ListStatements
0: DescribeTable ListDatabases ListSchemas ListTables
: GetStagingBucketLocation
2: ListSessions
"""
