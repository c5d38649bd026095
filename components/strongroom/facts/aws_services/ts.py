"""Actions and condition keys of `ts`."""

KEYS = """
aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
"""
ACTIONS = """
1: GetExecution GetExecutionOutput
: GetTool ListExecutions ListTools
0-2: ListTagsForResource TagResource
0 2: StartExecution
1-2: UntagResource
"""
