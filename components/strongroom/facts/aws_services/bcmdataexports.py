"""Actions and condition keys of `bcm-data-exports`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
0-2: CreateExport TagResource
1: DeleteExport GetExecution GetExport ListExecutions ListTagsForResource UpdateExport
: GetTable ListExports ListTables
1-2: UntagResource
"""
