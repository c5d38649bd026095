"""Actions and condition keys of `iotjobsdata`."""

KEYS = """
iot:JobId
"""
ACTIONS = """
0: DescribeJobExecution UpdateJobExecution
: GetPendingJobExecutions StartNextPendingJobExecution
"""
