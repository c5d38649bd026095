"""Actions and condition keys of `rds-data`."""

KEYS = """
aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-1: BatchExecuteStatement BeginTransaction CommitTransaction ExecuteSql ExecuteStatement RollbackTransaction
"""
